/** What the backend answers: the service's own shapes, as functions' OpenAPI document has them. */

export interface Problem {
  code: string
  title: string
  titleEn: string
  detail: string
  pointer?: string
  allowed?: string[]
  traceId: string
  status: number
}

export interface Session {
  token: string
  bound: boolean
  template: string | null
}

export interface Binding {
  bound: boolean
}

export interface SamplePerson {
  resident: string
  name: string
  region: string
  category: string
}

export type Offer =
  | { way: 'SIMULATED'; people: SamplePerson[] }
  | { way: 'COUNTER'; code: string; seconds: number }

export interface Cite {
  document: string
  clause: string
  title: string | null
}

export interface Range {
  min: number
  max: number
}

export interface Category {
  code: string
  name: string
  nameEn: string
  since: string | null
}

export interface Enrollment {
  resident: string
  year: number
  status: string | null
  scheme: string | null
  region: { code: string; name: string; nameEn: string }
  category: Category
  coverage: { from: string; to: string } | null
  waiting: { months: number; until: string; status: string; cite: Cite } | null
  premium: {
    standard: number | null
    subsidy: number | null
    due: number | null
    paid: boolean
    supplement: number | null
    status: string
    cite: Cite | null
    subsidyCite: Cite | null
    note: string | null
  } | null
  collection: {
    from: string | null
    to: string | null
    channels: string[]
    cite: Cite | null
  } | null
}

export interface QuotaEntry {
  benefit: string
  name: string
  layer: string
  limit: number | null
  unlimited: boolean
  used: number
  remaining: number | null
  deductible: { amount: number; met: number | null; remaining: number | null } | null
  rate: string | null
  reason?: string
  status: string
  readings: string[]
  cite: Cite
}

export interface QuotaAlert {
  threshold: number | null
  ownPayment: number
  reached: boolean
  distance: number | null
  reason?: string
  readings: string[]
  cite: Cite
}

export interface Quota {
  resident: string
  year: number
  asOf: string
  category: Category
  quotas: QuotaEntry[]
  ownPayment: Record<string, number>
  alert: QuotaAlert | null
}

export interface Step {
  benefit: string
  name: string
  layer: string
  state: string
  pays: Range | null
  reason?: string
  status: string
  cite: Cite | null
  text: string
}

export interface Estimate {
  outcome: 'EXACT' | 'RANGE' | 'NOT_COMPUTABLE'
  total: number
  inScope: number
  layers: Record<string, Range | null>
  patientPays: Range | null
  ofTotal: string | null
  ofTotalMax?: string
  steps: Step[]
  notes: { id: string; name: string; text: string; cite: Cite }[]
  ifReferred: Estimate | null
  receipt: {
    engine: string
    region: string
    date: string
    packs: { region: string; pack: string; lastKnown: string | null; sha256: string }[]
  }
}

export interface GrantBody {
  to: { role: string; subject: string; name: string }
  scopes: string[]
  until: string
}

export interface Grant extends GrantBody {
  id: string
  since: string
}

export interface Grants {
  grants: Grant[]
}

export interface Access {
  role: string | null
  subject: string
  name: string | null
  at: string
  what: string | null
  grant: string | null
}

export interface Accesses {
  accesses: Access[]
  next: string | null
}

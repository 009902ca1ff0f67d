/** What the backend answers on its own account; all else is what the service answered. */

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

// SPDX-License-Identifier: Apache-2.0

/**
 * The generated client asks a sandbox for all that the contract has. SANDBOX is the sandbox's
 * address, NEWER that of a service with words that the contract does not have yet.
 */

import { strict as assert } from 'node:assert'
import { after, test } from 'node:test'

import * as client from '../../../target/generated-test-sources/typescript'

const SANDBOX = process.env.SANDBOX ?? 'http://localhost:8080'
const NEWER = process.env.NEWER

interface Person {
  ref: string
  region: string
  scheme: string
}

let answers = 0
after(() => console.log(`answers: ${answers}`))

/** The answer's JSON as it was sent, for which the client's classes must have room. */
let sent: unknown

function configuration(token?: string, basePath = SANDBOX): client.Configuration {
  return new client.Configuration({
    basePath,
    accessToken: token,
    middleware: [
      {
        post: async (context) => {
          sent = await context.response.clone().json()
        },
      },
    ],
  })
}

async function token(body: object): Promise<string> {
  const response = await fetch(SANDBOX + '/sandbox/tokens', {
    method: 'POST',
    body: JSON.stringify(body),
  })
  assert.equal(response.status, 200)
  return (await response.json()).token
}

async function people(): Promise<Person[]> {
  return (await fetch(SANDBOX + '/sandbox/residents')).json()
}

/** Without nulls, which are as good as absent, and with instants written alike. */
function plain(json: unknown): unknown {
  return JSON.parse(
    JSON.stringify(json, (_, value) =>
      value === null
        ? undefined
        : typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
          ? new Date(value).toISOString()
          : value,
    ),
  )
}

/** Asks, and looks whether all that was sent is there. */
async function read<T>(asked: Promise<T>, toJson: (model: T) => unknown): Promise<T> {
  const model = await asked
  assert.deepEqual(plain(toJson(model)), plain(sent))
  answers++
  return model
}

async function problem(
  asked: Promise<unknown>,
  status: number,
  code: client.ProblemCode,
): Promise<client.Problem> {
  let failed: unknown
  await asked.catch((e) => (failed = e))
  assert.ok(failed instanceof client.ResponseError, String(failed))
  assert.equal(failed.response.status, status)
  const read = client.ProblemFromJSON(await failed.response.json())
  assert.equal(read.code, code)
  assert.equal(read.status, status)
  assert.equal(read.type, 'urn:medassist:problem:' + code)
  answers++
  return read
}

/** A year in which the region has a policy. */
function year(region: string): number {
  return region === '210000' ? 2022 : 2023
}

function day(text: string): Date {
  return new Date(text + 'T00:00:00Z')
}

function visit(total: number, inScope: number): client.Visit {
  return {
    care: 'INPATIENT',
    referral: 'REFERRED',
    facility: { level: 2, place: 'IN_COUNTY' },
    costs: { total, inScope },
  }
}

/** What was paid and what is left to pay make up the bill. */
function addsUp(estimate: client.Estimate): void {
  const layers = Object.values(estimate.layers) as (client.AmountRange | null)[]
  if (estimate.outcome === 'NOT_COMPUTABLE') {
    assert.equal(estimate.patientPays, null)
    return
  }
  const pays = estimate.patientPays
  assert.ok(pays)
  let min = pays.min
  let max = pays.max
  for (const layer of layers) {
    assert.ok(layer)
    min += layer.min
    max += layer.max
  }
  assert.ok(min <= estimate.total && estimate.total <= max)
  if (estimate.outcome === 'EXACT') {
    assert.equal(min, estimate.total)
    assert.equal(max, estimate.total)
  }
}

test('every sample person is answered', async () => {
  const all = await people()
  assert.equal(all.length, 40)
  let applied = 0
  for (const person of all) {
    const mine = configuration(await token({ role: 'resident', resident: person.ref }))
    const ref = 'me'
    const asked = year(person.region)

    const enrollment = await read(
      new client.EnrollmentApi(mine).enrollment({ ref, year: asked }),
      client.EnrollmentToJSON,
    )
    assert.equal(enrollment.resident, person.ref)
    assert.equal(enrollment.year, asked)
    assert.equal(enrollment.region.code, person.region)

    const quota = await read(
      new client.QuotaApi(mine).quota({ ref, year: asked }),
      client.QuotaToJSON,
    )
    assert.equal(quota.resident, person.ref)
    for (const each of quota.quotas) {
      if (each.limit !== null && each.remaining !== null) {
        const covered = quota.standing.effect === 'COVERED'
        assert.equal(each.remaining, covered ? each.limit - each.used : 0, each.benefit)
      }
    }

    const snapshot = await read(
      new client.SnapshotApi(mine).snapshot({ ref }),
      client.SnapshotToJSON,
    )
    assert.equal(snapshot.ref, person.ref)
    assert.equal(snapshot.scheme, person.scheme)
    for (const account of Object.values(snapshot.accounts)) {
      for (const usage of Object.values(account.benefits)) {
        assert.ok(usage.paid <= usage.base)
      }
    }

    const estimates = new client.EstimateApi(mine)
    const stay = await read(
      estimates.estimateOfResident({
        ref,
        residentEstimateRequest: {
          date: day(`${asked}-06-10`),
          visit: visit(6000000, 5000000),
          settled: { BASIC: 3000000, CRITICAL_ILLNESS: 500000 },
        },
      }),
      client.EstimateToJSON,
    )
    assert.equal(stay.total, 6000000)
    assert.equal(stay.inScope, 5000000)
    assert.equal(stay.receipt.region, person.region)
    addsUp(stay)

    const application = estimates.estimateOfResident({
      ref,
      residentEstimateRequest: { application: day(`${asked}-12-20`) },
    })
    if (await application.then(() => true, () => false)) {
      addsUp(await read(application, client.EstimateToJSON))
      applied++
    } else {
      await problem(application, 400, 'NO_APPLICATION')
    }

    const alerts = await read(
      new client.AlertApi(mine).alertsOfResident({ ref }),
      client.AlertPageToJSON,
    )
    for (const alert of alerts.alerts) {
      assert.ok(alert.ownPayment >= alert.threshold)
    }
    const grants = await read(new client.GrantApi(mine).grants({}), client.GrantsToJSON)
    assert.deepEqual(grants.grants, [])
    await read(new client.AccessApi(mine).accesses({ limit: 5 }), client.AccessPageToJSON)
  }
  assert.ok(applied > 0)
})

test('every region is answered, and estimates for nobody in particular', async () => {
  const anonymous = configuration()
  const api = new client.PolicyApi(anonymous)
  const list = await read(api.policies({}), client.PolicyListToJSON)
  assert.ok(list.policies.length >= 7)
  for (const { region, packs } of list.policies) {
    for (const pack of packs) {
      const policy = await read(api.policy({ region, on: pack.validFrom }), client.RegionPolicyToJSON)
      assert.equal(policy.region, region)
      assert.equal(policy.packs[0].region, region)
      assert.equal(policy.packs[0].sha256, pack.sha256)
      assert.equal((policy.packs[0].pack as { region: string }).region, region)
    }
    if (region === '100000') {
      continue
    }
    for (const category of ['SUBSISTENCE_ALLOWANCE', 'LOW_INCOME_VULNERABLE', 'NONE'] as const) {
      const estimate = await read(
        new client.EstimateApi(anonymous).whatIf({
          estimateRequest: {
            region,
            date: packs[packs.length - 1].validFrom,
            scheme: 'RESIDENT',
            category,
            visit: visit(6000000, 5000000),
            settled: { BASIC: 3000000, CRITICAL_ILLNESS: 500000 },
          },
        }),
        client.EstimateToJSON,
      )
      assert.equal(estimate.category, category)
      assert.equal(estimate.total, 6000000)
      addsUp(estimate)
    }
  }
  const health = await read(new client.HealthApi(anonymous).health(), client.HealthToJSON)
  assert.equal(health.status, 'UP')
  const contract = await read(new client.ContractApi(anonymous).contract({}), client.ContractToJSON)
  assert.match(contract.openapi, /^3\.1\./)
})

test('an agency records a settlement and takes it back', async () => {
  const all = await people()
  const person = all.filter((each) => each.region === '210921')[4]
  const agency = configuration(await token({ role: 'agency', region: '210000' }))
  const api = new client.SettlementApi(agency)
  const settled = await read(
    api.settlement({
      settlement: {
        id: 'S-typescript-1',
        resident: person.ref,
        date: day('2023-05-10'),
        visit: visit(1000000, 1000000),
        paid: { BASIC: 700000 },
      },
    }),
    client.RecordedToJSON,
  )
  assert.equal(settled.settlement, 'S-typescript-1')
  assert.equal(settled.resident, person.ref)
  assert.equal(settled.year, 2023)
  const reversed = await read(
    api.reversal({ id: 'S-typescript-1', reversal: { reason: '录入有误' } }),
    client.RecordedToJSON,
  )
  assert.equal(reversed.reversed, true)

  const alerts = await read(
    new client.AlertApi(agency).alerts({ region: '210921', since: '2023-01-01', limit: 100 }),
    client.AlertPageToJSON,
  )
  assert.ok(alerts.alerts.length > 0)
  for (const alert of alerts.alerts) {
    assert.ok(alert.ownPayment >= alert.threshold)
    assert.ok(alert.name)
    let own = 0
    for (const care of Object.values(alert.care)) {
      const paid = Object.values(care.paid).reduce((sum, each) => sum + each, 0)
      assert.equal(paid + care.other + care.ownPayment, care.total)
      own += care.ownPayment
    }
    assert.equal(own, alert.ownPayment)
  }
})

test('a resident lets a doctor read, and withdraws it', async () => {
  const person = (await people())[1]
  const mine = configuration(await token({ role: 'resident', resident: person.ref }))
  const doctor = configuration(await token({ role: 'doctor', subject: 'dr-typescript' }))
  const grants = new client.GrantApi(mine)
  const until = new Date(Date.UTC(new Date().getUTCFullYear() + 1, 0, 1))
  const grant = await read(
    grants.grantPut({
      id: 'typescript',
      grantRequest: {
        to: { role: 'DOCTOR', subject: 'dr-typescript', name: '示例·林医生' },
        scopes: ['QUOTA'],
        until,
      },
    }),
    client.GrantToJSON,
  )
  assert.equal(grant.id, 'typescript')
  assert.deepEqual(grant.until, until)
  const quotas = new client.QuotaApi(doctor)
  await read(quotas.quota({ ref: person.ref, year: 2023 }), client.QuotaToJSON)
  const accesses = await read(
    new client.AccessApi(mine).accesses({ limit: 1 }),
    client.AccessPageToJSON,
  )
  assert.equal(accesses.accesses[0].what, 'QUOTA')
  assert.equal(accesses.accesses[0].grant, 'typescript')
  const left = await read(grants.grantDelete({ id: 'typescript' }), client.GrantsToJSON)
  assert.deepEqual(left.grants, [])
  await problem(quotas.quota({ ref: person.ref, year: 2023 }), 403, 'FORBIDDEN')
})

test('an error is read as a problem', async () => {
  const agency = configuration(await token({ role: 'agency', region: '210000' }))
  await problem(
    new client.SettlementApi(agency).reversal({ id: 'S-none', reversal: { reason: 'x' } }),
    404,
    'SETTLEMENT_NOT_FOUND',
  )
  await problem(
    new client.QuotaApi(configuration()).quota({ ref: 'me', year: 2023 }),
    401,
    'TOKEN_MISSING',
  )
  const unknown = await problem(
    new client.PolicyApi(configuration()).policy({ region: '123456' }),
    422,
    'UNKNOWN_REGION',
  )
  assert.ok(unknown.allowed?.includes('210921'))
  assert.equal(unknown.pointer, '/region')
})

test('a word that the client does not know is passed on', { skip: !NEWER }, async () => {
  const newer = configuration('any', NEWER)
  const later = 'A_LATER_WORD'
  const enrollment = await new client.EnrollmentApi(newer).enrollment({ ref: 'me' })
  assert.equal(enrollment.status as string, later)
  assert.equal(enrollment.category.code as string, later)
  assert.equal(enrollment.year, 2023)
  const estimate = await new client.EstimateApi(newer).whatIf({
    estimateRequest: {
      region: '210921',
      date: day('2023-05-10'),
      scheme: 'RESIDENT',
      category: 'NONE',
      visit: visit(6000000, 5000000),
    },
  })
  assert.equal(estimate.outcome as string, later)
  assert.equal(estimate.steps[0].state as string, later)
  assert.equal(estimate.total, 6000000)
  await problem(
    new client.QuotaApi(newer).quota({ ref: 'me' }),
    422,
    later as client.ProblemCode,
  )
})

'use strict'

/**
 * The mini-program's own code from login to the last access record. Started by the backend's
 * JourneyTest, which says where everything is.
 */

const assert = require('node:assert/strict')
const fs = require('node:fs')
const path = require('node:path')
const { shim } = require('./wx')

const { BACKEND, COUNTER_BACKEND, SERVICE, RESIDENT, RESIDENT_TOKEN, AGENCY_TOKEN, ANSWERS } =
  process.env

const program = path.join(__dirname, '../miniprogram')

/** Loads the request layer anew, as a phone does that has just started the mini-program. */
function phone(baseUrl, code) {
  for (const each of Object.keys(require.cache)) {
    if (each.startsWith(program)) {
      delete require.cache[each]
    }
  }
  require('../miniprogram/config').baseUrl = baseUrl
  global.wx = shim({ code, seen: (_, text) => fs.appendFileSync(path.join(ANSWERS, 'all.txt'), text) })
  return require('../miniprogram/lib/request')
}

async function ofService(method, route, token, body) {
  const response = await fetch(SERVICE + route, {
    method,
    headers: {
      ...(token && { authorization: 'Bearer ' + token }),
      ...(body && { 'content-type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
  })
  return { status: response.status, json: await response.json() }
}

function keep(name, answer) {
  fs.writeFileSync(path.join(ANSWERS, name + '.json'), JSON.stringify(answer, null, 2))
  return answer
}

async function refused(promise) {
  try {
    await promise
  } catch (problem) {
    return { ...problem, title: problem.title }
  }
  return assert.fail('this should have been refused')
}

const stay = (total, inScope) => ({
  date: '2023-05-10',
  visit: {
    care: 'INPATIENT',
    referral: 'REFERRED',
    facility: { level: 2, place: 'IN_COUNTY' },
    costs: { total, inScope },
  },
  settled: { BASIC: 3000000, CRITICAL_ILLNESS: 500000 },
})

async function threeAnswers(request) {
  const notBound = await refused(request.quota(2023))
  assert.equal(notBound.code, 'NOT_BOUND')
  keep('not-bound', notBound)

  const offer = keep('offer-simulated', await request.beginBinding())
  assert.equal(offer.way, 'SIMULATED')
  assert.deepEqual(await request.bind(RESIDENT), { bound: true })

  keep('regions', await request.regions('朝阳'))
  keep('regions-zhangwu', await request.regions('彰武'))
  assert.deepEqual((await request.regions('示范县')).regions, [])
  const enrollment = keep('enrollment', await request.enrollment(2023))
  const quota = keep('quota', await request.quota(2023))
  const estimate = keep('estimate', await request.estimateForMe(stay(6000000, 5000000)))

  const me = '/v1/residents/me/'
  const same = async (mine, method, route, body) => {
    const { status, json } = await ofService(method, route, RESIDENT_TOKEN, body)
    assert.equal(status, 200)
    assert.deepEqual({ ...mine, asOf: '' }, { ...json, asOf: '' })
  }
  await same(enrollment, 'GET', me + 'enrollment?year=2023')
  await same(quota, 'GET', me + 'quota?year=2023')
  await same(estimate, 'POST', me + 'estimates', stay(6000000, 5000000))

  const paid = Object.values(estimate.layers).reduce((sum, each) => sum + each.min, 0)
  assert.equal(paid + estimate.patientPays.min, 6000000)

  const about = { scheme: 'RESIDENT', category: 'SUBSISTENCE_ALLOWANCE' }
  const range = { region: '210000', ...about, ...stay(6000000, 5000000), date: '2022-05-10' }
  keep('estimate-range', await request.estimate(range))
  await same(await request.estimate(range), 'POST', '/v1/estimates', range)
  keep(
    'estimate-missing',
    await request.estimate({ region: '210921', ...about, ...stay(6000000, 5000000), settled: {} }),
  )
  keep('estimate-above', await refused(request.estimateForMe(stay(6000000, 1000000))))
}

async function grantsAndAccesses(request) {
  const doctor = await ofService('POST', '/sandbox/tokens', '', { role: 'doctor', subject: 'dr-li' })
  const read = () => ofService('GET', `/v1/residents/${RESIDENT}/quota?year=2023`, doctor.json.token)
  assert.equal((await read()).status, 403)

  const given = await request.give('family-doctor', {
    to: { role: 'DOCTOR', subject: 'dr-li', name: '示例·李医生' },
    scopes: ['QUOTA', 'ESTIMATE'],
    until: '2099-12-31',
  })
  assert.equal(given.id, 'family-doctor')
  assert.equal((await read()).status, 200)
  const grants = keep('grants', await request.grants())
  assert.deepEqual(
    grants.grants.map((each) => each.id),
    ['family-doctor'],
  )

  const over = { to: given.to, scopes: ['QUOTA'], until: '2020-01-01' }
  keep('grant-over', await refused(request.give('over', over)))

  assert.deepEqual((await request.withdraw('family-doctor')).grants, [])
  assert.equal((await read()).status, 403)
  const accesses = keep('accesses', await request.accesses(null))
  assert.equal(accesses.accesses.length, 1)
  assert.equal(accesses.accesses[0].name, '示例·李医生')
  assert.equal(accesses.accesses[0].what, 'QUOTA')
}

async function atTheCounter() {
  const request = phone(COUNTER_BACKEND, 'counter')
  const offer = keep('offer-counter', await request.beginBinding())
  assert.match(offer.code, /^\d{8}$/)
  assert.deepEqual(await request.binding(), { bound: false })

  const clerk = await fetch(COUNTER_BACKEND + '/wx/binding', {
    method: 'PUT',
    headers: { authorization: 'Bearer ' + AGENCY_TOKEN },
    body: JSON.stringify({ code: offer.code, resident: RESIDENT }),
  })
  assert.equal(clerk.status, 200)

  assert.deepEqual(await request.binding(), { bound: true })
  assert.equal((await request.enrollment(2023)).status, 'ENROLLED')
}

async function main() {
  fs.writeFileSync(path.join(ANSWERS, 'all.txt'), '')
  const request = phone(BACKEND, 'journey')
  await threeAnswers(request)
  await grantsAndAccesses(request)

  // A phone that is put away logs in again by itself, as the same user.
  await request.logout()
  assert.equal((await request.current()).bound, true)
  await request.subscribe()
  assert.deepEqual(
    global.wx.calls.filter((each) => each === 'privacy' || each === 'login'),
    ['privacy', 'login', 'privacy', 'login'],
  )

  await atTheCounter()
  console.log('journey done')
}

main().catch((e) => {
  console.error(e)
  process.exit(1)
})

'use strict'

const assert = require('node:assert/strict')
const path = require('node:path')
const { test } = require('node:test')

const program = path.join(__dirname, '../miniprogram')

/** A phone whose backend answers in turn what is listed: [status, body], or null for no network. */
function phone(answers, { agreed = true } = {}) {
  for (const each of Object.keys(require.cache)) {
    if (each.startsWith(program)) {
      delete require.cache[each]
    }
  }
  const calls = []
  let logins = 0
  global.wx = {
    requirePrivacyAuthorize({ success, fail }) {
      calls.push('privacy')
      return agreed ? success() : fail()
    },
    login({ success }) {
      calls.push('login')
      logins += 1
      success({ code: 'code-' + logins })
    },
    request({ url, method, header, data, success, fail }) {
      calls.push(`${method} ${url.replace(/^https?:\/\/[^/]*/, '')} ${header.authorization || ''}`)
      const answer = answers.shift()
      return answer === null || answer === undefined
        ? fail({})
        : success({ statusCode: answer[0], data: answer[1] })
    },
  }
  return { calls, request: require('../miniprogram/lib/request') }
}

const session = (token) => [200, { token, bound: true, template: null }]

test('nothing is asked for before the person has agreed', async () => {
  const { calls, request } = phone([], { agreed: false })
  await assert.rejects(request.quota(2023), { code: 'PRIVACY' })
  assert.deepEqual(calls, ['privacy'])
})

test('pages that ask at once share one session', async () => {
  const { calls, request } = phone([session('t1'), [200, { year: 1 }], [200, { year: 2 }]])
  await Promise.all([request.quota(2023), request.enrollment(2023)])
  assert.deepEqual(calls, [
    'privacy',
    'login',
    'POST /wx/session ',
    'GET /wx/quota?year=2023 Bearer t1',
    'GET /wx/enrollment?year=2023 Bearer t1',
  ])
})

test('a session that is over is opened anew, once', async () => {
  const over = [401, { code: 'SESSION_OVER', title: '请重新登录' }]
  const { calls, request } = phone([session('t1'), over, session('t2'), [200, { year: 1 }]])
  assert.deepEqual(await request.quota(2023), { year: 1 })
  assert.equal(calls.at(-1), 'GET /wx/quota?year=2023 Bearer t2')

  const still = phone([session('t1'), over, session('t2'), over])
  await assert.rejects(still.request.quota(2023), { code: 'SESSION_OVER' })
})

test('a problem keeps its words, its field and its trace', async () => {
  const problem = {
    code: 'IN_SCOPE_ABOVE_TOTAL',
    title: '政策范围内费用不能大于总费用',
    detail: '请填写总费用中属于政策范围内的部分，不得大于总费用',
    detailEn: 'give the part of the total that is in scope',
    pointer: '/visit/costs/inScope',
    traceId: 'trace-1',
  }
  const { request } = phone([session('t1'), [400, problem]])
  await assert.rejects(request.estimateForMe({}), problem)
})

test('a problem is told with how to mend it, but not in the English of an older service', () => {
  const { Problem, told } = require('../miniprogram/lib/problem')
  const problem = { title: '授权截止日期已过', detail: '授权截止日期不得早于今天', traceId: 't' }
  assert.equal(told(new Problem(problem)), '授权截止日期已过')
  assert.equal(
    told(new Problem({ ...problem, detailEn: 'give a last day that is today or later' })),
    '授权截止日期已过；授权截止日期不得早于今天',
  )
})

test('no network, and something that is no answer, are said for people', async () => {
  const { request } = phone([session('t1'), null])
  await assert.rejects(request.quota(2023), { code: 'OFFLINE', title: '没有收到答复' })
  const gateway = phone([session('t1'), [502, '<html>Bad Gateway</html>']])
  await assert.rejects(gateway.request.quota(2023), { title: '暂时无法查询，请稍后再试' })
  const page = phone([session('t1'), [200, '<html>log in to this network</html>']])
  await assert.rejects(page.request.quota(2023), { title: '暂时无法查询，请稍后再试' })
})

test('what stands in a path is encoded', async () => {
  const { calls, request } = phone([session('t1'), [200, { grants: [] }]])
  await request.withdraw('../a?b')
  assert.equal(calls.at(-1), 'DELETE /wx/grants/..%2Fa%3Fb Bearer t1')
})

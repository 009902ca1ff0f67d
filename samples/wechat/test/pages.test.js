'use strict'

const assert = require('node:assert/strict')
const { test } = require('node:test')
const { answer, phone, load, open, settled, words, labels } = require('./screens')
const { yuan } = require('../miniprogram/lib/money')

/** What a person does to the n-th element with this class. */
async function tap(page, selector, at = 0) {
  page.querySelectorAll(selector)[at].dispatchEvent('tap')
  await settled()
}

const typed = (name, value) => ({
  currentTarget: { dataset: { name } },
  detail: { value },
})

test('am I covered: status, cover and premium with their clauses', async () => {
  const enrollment = answer('enrollment')
  phone({ 'GET /wx/enrollment': [200, enrollment] })

  const page = await open('enrollment')

  assert.match(words(page), /✓ 已参保/)
  assert.match(words(page), /阜蒙县/)
  assert.match(words(page), /低保对象/)
  assert.match(words(page), new RegExp(enrollment.coverage.from))
  assert.ok(words(page).includes(yuan(enrollment.premium.standard)))
  assert.ok(words(page).includes(enrollment.premium.cite.document))
  assert.ok(labels(page).includes('参保状态：已参保'))
})

test('the sign goes by what follows for the day, not by the enrolment alone', async () => {
  const enrollment = answer('enrollment')
  for (const [effect, sign] of Object.entries({ COVERED: '✓', NOT_COVERED: '✕', WAITING: '!' })) {
    const standing = { ...enrollment.standing, effect }
    phone({ 'GET /wx/enrollment': [200, { ...enrollment, standing }] })

    const page = await open('enrollment')

    assert.ok(words(page).includes(`${sign} 已参保`), effect)
  }
})

test('what is left: each bar has its words, the rest is said plainly', async () => {
  const quota = answer('quota')
  phone({ 'GET /wx/quota': [200, quota] })

  const page = await open('quota')

  const known = quota.quotas.filter((each) => each.limit !== null)
  assert.ok(known.length > 0 && known.length < quota.quotas.length)
  const bars = [...page.dom.querySelectorAll('[aria-role=img]')]
  assert.equal(bars.length, known.length)
  known.forEach((each, at) => {
    assert.ok(words(page).includes('剩余 ' + yuan(each.remaining)))
    assert.equal(
      bars[at].getAttribute('aria-label'),
      `${each.name}：年度限额 ${yuan(each.limit)}，剩余 ${yuan(each.remaining)}`,
    )
  })
  assert.match(words(page), /限额现有文件未载/)
  assert.ok(words(page).includes(yuan(quota.alert.distance)))
})

test('a tap asks WeChat for the leave to be told, and only a yes is passed on', async () => {
  let asked
  phone(
    { 'GET /wx/quota': [200, answer('quota')], 'PUT /wx/subscription': [200, {}] },
    { requestSubscribeMessage: (options) => (asked = options) },
  )
  const page = await open('quota')

  await tap(page, '.button')
  assert.deepEqual(asked.tmplIds, ['template'])
  asked.success({ template: 'reject' })
  await settled()
  assert.match(words(page), /没有开启提醒/)
  assert.ok(!global.wx.asked.some((each) => each.call === 'PUT /wx/subscription'))

  await tap(page, '.button')
  asked.success({ template: 'accept' })
  await settled()
  assert.match(words(page), /已开启/)
  assert.ok(global.wx.asked.some((each) => each.call === 'PUT /wx/subscription'))
})

async function estimated(name, backend = {}) {
  phone({ 'POST /wx/estimates/mine': [200, answer(name)], ...backend })
  const page = await open('estimate')
  page.instance.type(typed('total', '60000'))
  page.instance.type(typed('inScope', '50000'))
  page.instance.type(typed('basic', '30000'))
  page.instance.type(typed('critical', '5000'))
  await page.instance.submit()
  await settled()
  return page
}

test('what would it cost: who pays what, step by step', async () => {
  const estimate = answer('estimate')

  const page = await estimated('estimate')

  assert.equal(estimate.outcome, 'EXACT')
  assert.ok(words(page).includes(`个人自付${yuan(estimate.patientPays.min)}`))
  const stack = page.dom.querySelector('[aria-role=img]')
  assert.match(stack.getAttribute('aria-label'), /基本医保 30,000\.00 元，大病保险 5,000\.00 元/)
  assert.match(stack.getAttribute('aria-label'), /个人自付 /)
  for (const step of estimate.steps) {
    assert.ok(words(page).includes(step.text), step.text)
    if (step.state === 'COMPUTED') {
      assert.ok(words(page).includes(`依据：${step.cite.document} ${step.cite.clause}`))
    }
  }
  assert.match(words(page), /估算，以经办机构结算为准/)
  assert.equal(
    [...page.dom.querySelectorAll('[aria-role=img] > *')].reduce(
      (sum, each) => sum + Number(/flex-grow: ?(\d+)/.exec(each.getAttribute('style'))[1]),
      0,
    ),
    6000000,
  )
})

test('a range is shown as a range', async () => {
  const estimate = answer('estimate-range')

  const page = await estimated('estimate-range')

  assert.equal(estimate.outcome, 'BOUNDED')
  assert.notEqual(estimate.patientPays.min, estimate.patientPays.max)
  assert.ok(
    words(page).includes(
      `${yuan(estimate.patientPays.min).slice(0, -2)} 至 ${yuan(estimate.patientPays.max)}`,
    ),
  )
  assert.match(words(page), /支付多少还不能确定/)
  assert.match(words(page), /由谁支付尚不能确定/)
})

test('what is missing is said, and no zero stands in its place', async () => {
  const estimate = answer('estimate-missing')

  const page = await estimated('estimate-missing')

  assert.equal(estimate.outcome, 'BOUNDED')
  assert.match(words(page), /基本医保、大病保险支付多少还不能确定/)
  assert.match(words(page), /还不能确定的部分/)
  for (const step of estimate.steps.filter((each) => each.state === 'BOUNDED')) {
    assert.ok(words(page).includes(step.reason), step.reason)
  }
})

test('what is typed wrong is said where it was typed, and nothing is asked', async () => {
  phone({})
  const page = await open('estimate')
  page.instance.type(typed('total', '50000'))
  page.instance.leave(typed('total'))
  page.instance.type(typed('inScope', '60000'))
  page.instance.leave(typed('inScope'))
  await settled()

  assert.match(words(page), /！政策范围内费用不能大于总费用/)
  const alerts = page.dom.querySelectorAll('[aria-role=alert]')
  assert.equal(alerts.length, 1)
  await page.instance.submit()
  assert.equal(global.wx.asked.length, 0)

  page.instance.type(typed('inScope', '40000'))
  page.instance.leave(typed('inScope'))
  await settled()
  assert.equal(page.dom.querySelectorAll('[aria-role=alert]').length, 0)
})

test("the service's word on a field is the last, and stands at that field", async () => {
  const problem = answer('estimate-above')
  assert.equal(problem.code, 'SETTLED_ABOVE_IN_SCOPE')

  const page = await estimated('estimate', { 'POST /wx/estimates/mine': [422, problem] })

  const alerts = [...page.dom.querySelectorAll('[aria-role=alert]')]
  assert.deepEqual(
    alerts.map((each) => each.textContent.trim()),
    [`！${problem.title}；${problem.detail}`],
  )
})

/** Opens the estimate for somebody else, with the field of the place. */
async function elsewhere(backend) {
  phone(backend)
  const page = await open('estimate')
  page.instance.chooseMine({ detail: { value: false } })
  await settled()
  return page
}

/** Types into the field of the place and waits for what it may mean. */
async function typePlace(page, text) {
  const place = page.querySelector('#place')
  place.instance.type({ detail: { value: text } })
  await new Promise((done) => setTimeout(done, 400))
  await settled()
  return [...place.dom.querySelectorAll('[aria-role=option]')]
}

test('for somebody else the form asks about whom, and finds the place by its name', async () => {
  const page = await elsewhere({
    'POST /wx/estimates': [200, answer('estimate')],
    'GET /wx/regions': [200, answer('regions-zhangwu')],
  })
  assert.match(words(page), /人员身份/)

  page.instance.type(typed('total', '1'))
  page.instance.type(typed('inScope', '1'))
  await page.instance.submit()
  await settled()
  assert.match(words(page), /！请选择参保地/)

  const options = await typePlace(page, '彰武')
  assert.equal(options.length, 1)
  assert.equal(
    options[0].getAttribute('aria-label'),
    '彰武县 · 阜新市 · 辽宁省，按辽宁省的文件回答',
  )
  await tap(page.querySelector('#place'), '.place')
  assert.doesNotMatch(words(page), /请选择参保地/)
  assert.match(words(page), /按辽宁省的文件回答/)
  assert.equal(
    page.dom.querySelector('[aria-role=combobox]').getAttribute('value'),
    '彰武县 · 阜新市 · 辽宁省',
  )
  await page.instance.submit()
  await settled()

  const { body } = global.wx.asked.find((each) => each.call === 'POST /wx/estimates')
  assert.equal(body.category, 'NONE')
  assert.equal(body.region, '210922')
})

test('places of one name are told apart by those above', async () => {
  const { regions } = answer('regions')
  const page = await elsewhere({ 'GET /wx/regions': [200, answer('regions')] })

  const options = await typePlace(page, '朝阳')

  assert.ok(regions.length > 3)
  assert.equal(options.length, regions.length)
  const names = options.map((each) => each.getAttribute('aria-label'))
  assert.equal(new Set(names).size, names.length)
  assert.ok(names.some((each) => each.startsWith('朝阳区 · 北京市')))
  assert.match(words(page), new RegExp(`找到 ${regions.length} 处`))
})

test('what is no place is said, and so is what went wrong; nothing is chosen then', async () => {
  const backend = { 'GET /wx/regions': [200, answer('regions-zhangwu')] }
  const page = await elsewhere(backend)
  await typePlace(page, '彰武')
  await tap(page.querySelector('#place'), '.place')
  assert.equal(page.instance.data.form.region, '210922')

  backend['GET /wx/regions'] = [200, { regions: [], more: false }]
  assert.equal((await typePlace(page, '示范县')).length, 0)
  assert.match(words(page), /没有找到这个地方/)
  backend['GET /wx/regions'] = [503, { code: 'STORE_UNAVAILABLE', title: '暂时无法查询' }]
  assert.equal((await typePlace(page, '彰')).length, 0)
  assert.match(words(page), /暂时无法查询/)
  assert.equal(page.instance.data.form.region, '')
})

test('who may read my record, and who did', async () => {
  phone({
    'GET /wx/grants': [200, answer('grants')],
    'GET /wx/accesses': [200, answer('accesses')],
    'DELETE /wx/grants/family-doctor': [200, { grants: [] }],
  })
  const page = await open('grants')

  assert.match(words(page), /示例·李医生（医生）/)
  assert.match(words(page), /可以查看：待遇额度、费用试算/)
  assert.match(words(page), /有效期至 2099-12-31/)
  assert.match(words(page), /示例·李医生（医生）查看了待遇额度/)

  let modal
  global.wx.showModal = (options) => (modal = options)
  await tap(page, '.button-danger')
  assert.match(modal.content, /立即不能再查看/)
  modal.success({ confirm: true })
  await settled()
  assert.match(words(page), /目前没有授权给任何人/)
})

test('a grant is given from a form that says what is missing', async () => {
  phone({
    'GET /wx/grants': [200, { grants: [] }],
    'GET /wx/accesses': [200, { accesses: [], next: null }],
  })
  const page = await open('grants')
  page.instance.begin()
  await page.instance.give()
  await settled()
  assert.equal(page.dom.querySelectorAll('[aria-role=alert]').length, 4)

  page.instance.type(typed('name', '李医生'))
  page.instance.type(typed('subject', 'dr-li'))
  page.instance.chooseScopes({ detail: { value: ['QUOTA'] } })
  page.instance.chooseUntil({ detail: { value: '2020-01-01' } })
  const request = global.wx.request
  global.wx.request = (options) => {
    if (options.method === 'PUT') {
      setTimeout(() => options.success({ statusCode: 422, data: answer('grant-over') }))
    } else {
      request(options)
    }
  }
  await page.instance.give()
  await settled()
  assert.deepEqual(
    [...page.dom.querySelectorAll('[aria-role=alert]')].map((each) => each.textContent.trim()),
    [`！${answer('grant-over').title}；${answer('grant-over').detail}`],
  )
})

test('whoever is not bound is led to the binding', async () => {
  phone({ 'GET /wx/enrollment': [409, answer('not-bound')] })
  const page = await open('enrollment')

  assert.match(words(page), /请先绑定参保人/)
  page.querySelector('#failure').querySelector('.button').dispatchEvent('tap')
  await settled()
  assert.deepEqual(global.wx.asked.at(-1), { url: '/pages/bind/index' })
})

test('in the sandbox one chooses a person', async () => {
  const offer = answer('offer-simulated')
  phone({ 'POST /wx/binding': [200, offer], 'PUT /wx/binding': [200, { bound: true }] })
  const page = await open('bind')

  assert.match(words(page), /人员均为虚构/)
  assert.match(words(page), /示例·张一（阜蒙县，低保对象）/)
  await tap(page, '.button')
  const { body } = global.wx.asked.find((each) => each.call === 'PUT /wx/binding')
  assert.deepEqual(body, { resident: offer.people[0].resident })
  assert.deepEqual(global.wx.asked.at(-1), { url: '/pages/enrollment/index' })
})

test('at the counter one shows a code', async () => {
  const { code } = answer('offer-counter')
  phone({
    'POST /wx/binding': [200, answer('offer-counter')],
    'GET /wx/binding': [200, { bound: true }],
  })
  const page = await open('bind')

  assert.ok(words(page).includes(`${code.slice(0, 4)} ${code.slice(4)}`))
  assert.match(words(page), /不要把绑定码告诉其他人/)
  await page.instance.look(0)
  assert.deepEqual(global.wx.asked.at(-1), { url: '/pages/enrollment/index' })
  page.instance.onUnload()
})

test('nothing is shown before the person has agreed to the privacy guide', async () => {
  let need
  phone(
    { 'GET /wx/enrollment': [200, answer('enrollment')] },
    {
      onNeedPrivacyAuthorization: (listener) => (need = listener),
      getPrivacySetting: ({ success }) => success({ privacyContractName: '《示例隐私指引》' }),
      requirePrivacyAuthorize: ({ success, fail }) =>
        need((result) => (result.event === 'agree' ? success() : fail())),
    },
  )
  require('../miniprogram/lib/privacy').listen()
  const page = await load('enrollment')
  const shown = page.instance.onShow()
  await settled()
  assert.match(words(page), /请阅读并同意《示例隐私指引》/)
  assert.equal(global.wx.asked.length, 0)

  page.querySelector('#privacy').querySelectorAll('.button')[2].dispatchEvent('tap')
  await shown
  await settled()
  assert.doesNotMatch(words(page), /请阅读并同意/)
  assert.match(words(page), /同意隐私保护指引后才能查询/)
  assert.equal(global.wx.asked.length, 0)

  const again = page.instance.onShow()
  await settled()
  page.querySelector('#privacy').querySelector('#agree').dispatchEvent('agreeprivacyauthorization')
  await again
  await settled()
  assert.match(words(page), /已参保/)
})

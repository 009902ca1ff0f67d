'use strict'

const assert = require('node:assert/strict')
const { test } = require('node:test')
const { read, fieldOf } = require('../miniprogram/lib/form')
const grants = require('../miniprogram/lib/grants')

const form = {
  mine: true,
  region: '210921',
  scheme: 'RESIDENT',
  category: 'NONE',
  date: '2023-05-10',
  care: 'INPATIENT',
  referral: 'REFERRED',
  level: '2',
  place: 'IN_COUNTY',
  total: '60000',
  inScope: '50000',
  classA: '',
  classB: '',
  basic: '30000',
  critical: '5000',
}

test('the sheet becomes the body of the call', () => {
  assert.deepEqual(read(form), {
    wrong: {},
    body: {
      date: '2023-05-10',
      visit: {
        care: 'INPATIENT',
        referral: 'REFERRED',
        facility: { level: 2, place: 'IN_COUNTY' },
        costs: { total: 6000000, inScope: 5000000 },
      },
      settled: { BASIC: 3000000, CRITICAL_ILLNESS: 500000 },
    },
  })
})

test('what is left empty is not known, and not zero', () => {
  const { body } = read({ ...form, referral: '', level: '', place: '', basic: '', critical: '0' })
  assert.deepEqual(body, {
    date: '2023-05-10',
    visit: { care: 'INPATIENT', costs: { total: 6000000, inScope: 5000000 } },
    settled: { CRITICAL_ILLNESS: 0 },
  })
})

test('for somebody else the form says about whom', () => {
  const { body } = read({ ...form, mine: false })
  assert.equal(body.region, '210921')
  assert.equal(body.scheme, 'RESIDENT')
  assert.equal(body.category, 'NONE')
})

test('what is wrong is said in words, at its field', () => {
  const wrong = (fields) => read({ ...form, ...fields }).wrong
  assert.deepEqual(wrong({ inScope: '60000.01' }), { inScope: '政策范围内费用不能大于总费用' })
  assert.deepEqual(wrong({ critical: '20000.01' }), {
    critical: '已结算金额不能大于政策范围内费用',
  })
  assert.deepEqual(wrong({ basic: '50000.01', critical: '' }), {
    basic: '已结算金额不能大于政策范围内费用',
  })
  assert.deepEqual(wrong({ classA: '40000', classB: '10000.01' }), {
    classB: '甲类与乙类之和不能大于政策范围内费用',
  })
  assert.match(wrong({ total: '六万' }).total, /请填写金额/)
  assert.match(wrong({ total: '' }).total, /请填写金额/)
  assert.match(wrong({ date: '' }).date, /日期/)
  assert.equal(read({ ...form, total: '1' }).body, null)
})

test("the service's pointer is found as a field", () => {
  assert.equal(fieldOf('/visit/costs/inScope'), 'inScope')
  assert.equal(fieldOf('/visit/costs/total'), 'total')
  assert.equal(fieldOf('/visit/costs'), 'inScope')
  assert.equal(fieldOf('/settled/CRITICAL_ILLNESS'), 'critical')
  assert.equal(fieldOf('/settled/ASSISTANCE'), 'basic')
  assert.equal(fieldOf('/date'), 'date')
  assert.equal(fieldOf('/yearToDate/x'), null)
  assert.equal(fieldOf(''), null)
  assert.equal(grants.fieldOf('/until'), 'until')
  assert.equal(grants.fieldOf('/to/subject'), 'subject')
})

test('a grant says to whom, what and until when', () => {
  const filled = {
    role: 'DOCTOR',
    subject: ' dr-li ',
    name: '李医生',
    scopes: ['QUOTA'],
    until: '2099-12-31',
  }
  assert.deepEqual(grants.read(filled), {
    wrong: {},
    grant: {
      to: { role: 'DOCTOR', subject: 'dr-li', name: '李医生' },
      scopes: ['QUOTA'],
      until: '2099-12-31',
    },
  })
  const { wrong } = grants.read({ role: 'DOCTOR', subject: '', name: '', scopes: [], until: '' })
  assert.deepEqual(Object.keys(wrong).sort(), ['name', 'scopes', 'subject', 'until'])
  const idNumber = grants.read({ ...filled, subject: '990001196503120016' })
  assert.match(idNumber.wrong.subject, /不能填身份证号/)
})

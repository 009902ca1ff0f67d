'use strict'

const assert = require('node:assert/strict')
const { test } = require('node:test')
const { yuan, yuanOf, yuanOrUnknown, fenOf } = require('../miniprogram/lib/money')
const { percent } = require('../miniprogram/lib/quota')

test('fen are shown as yuan, grouped, to the fen', () => {
  assert.equal(yuan(0), '0.00 元')
  assert.equal(yuan(5), '0.05 元')
  assert.equal(yuan(1050000), '10,500.00 元')
  assert.equal(yuan(123456789012), '1,234,567,890.12 元')
  assert.equal(yuan(-345), '-3.45 元')
})

test('a range is shown as a range, and what is not known not as zero', () => {
  assert.equal(yuanOf({ min: 100, max: 100 }), '1.00 元')
  assert.equal(yuanOf({ min: 975000, max: 1050000 }), '9,750.00 至 10,500.00 元')
  assert.equal(yuanOf(null), '算不出')
  assert.match(yuanOrUnknown(null), /经办机构/)
})

test('typed yuan become fen, exactly', () => {
  assert.equal(fenOf('60000'), 6000000)
  assert.equal(fenOf(' 60,000.5 '), 6000050)
  assert.equal(fenOf('0.07'), 7)
  // 1.005 * 100 and 4.35 * 100 are what floating point gets wrong.
  assert.equal(fenOf('4.35'), 435)
  assert.equal(fenOf('10000000000'), 1000000000000)
  for (const wrong of ['', ' ', '-1', '1.005', '.5', '1e3', '10000000000.01', '壹', '1,2', '1..2']) {
    assert.equal(fenOf(wrong), null, wrong)
  }
})

test('every amount that is shown is read back as it was', () => {
  for (let fen = 0; fen < 1e9; fen = fen * 3 + 7) {
    assert.equal(fenOf(yuan(fen).slice(0, -2)), fen)
  }
})

test('a rate is shown as per cent without arithmetic', () => {
  assert.equal(percent('0.70'), '70%')
  assert.equal(percent('0.7758'), '77.58%')
  assert.equal(percent('0.655'), '65.5%')
  assert.equal(percent('0.07'), '7%')
  assert.equal(percent('1'), '100%')
  assert.equal(percent('0.5'), '50%')
})

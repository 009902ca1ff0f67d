'use strict'

const assert = require('node:assert/strict')
const fs = require('node:fs')
const path = require('node:path')
const { test } = require('node:test')
const words = require('../miniprogram/lib/words')
const font = require('../miniprogram/lib/font')

const root = path.join(__dirname, '../../..')
const core = path.join(root, 'sdk/core/src/main/java/io/github/medassist/core')

/** The constants of a word and their Chinese, as the SDK has them. */
function constants(file) {
  const text = fs.readFileSync(path.join(core, file), 'utf8')
  const found = {}
  for (const [, name, zh] of text.matchAll(/^ {2}([A-Z_]+)\("([^"]*)"/gm)) {
    found[name] = zh
  }
  return found
}

for (const [name, file] of Object.entries({
  STATUS: 'resident/EnrollmentStatus.java',
  SCHEME: 'word/Scheme.java',
  CATEGORY: 'word/Category.java',
  CARE: 'word/Care.java',
  REFERRAL: 'word/Referral.java',
  PLACE: 'word/Place.java',
  LAYER: 'word/Layer.java',
  ROLE: 'word/Role.java',
  SCOPE: 'word/Scope.java',
})) {
  test(`${name} says what the SDK says`, () => {
    assert.deepEqual({ ...words[name] }, constants(file))
  })
}

test('every region that has a pack of its own is there', () => {
  const packs = path.join(root, 'sdk/core/src/main/resources/io/github/medassist/core/policy/packs')
  const regions = fs.readdirSync(packs).filter((each) => /^[1-9]\d{5}$/.test(each) && each !== '100000')
  assert.deepEqual(Object.keys(words.REGION).sort(), regions.sort())
})

test('a word newer than the program stays as it is', () => {
  assert.equal(words.nameOf(words.CARE, 'HOME_CARE'), 'HOME_CARE')
  assert.equal(words.nameOf(words.CARE, null), '未知')
})

test("type is as large as the phone's setting, within what a page can hold", () => {
  const size = (info) => {
    global.wx = { getAppBaseInfo: () => info }
    return font.style()
  }
  assert.equal(size({ fontSizeScaleFactor: 1 }), 'font-size: 16px')
  assert.equal(size({ fontSizeScaleFactor: 1.75 }), 'font-size: 28px')
  assert.equal(size({ fontSizeSetting: 20 }), 'font-size: 20px')
  assert.equal(size({}), 'font-size: 16px')
  assert.equal(size({ fontSizeScaleFactor: 9 }), 'font-size: 40px')
})

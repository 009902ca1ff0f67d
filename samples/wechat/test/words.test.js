'use strict'

const assert = require('node:assert/strict')
const fs = require('node:fs')
const path = require('node:path')
const { test } = require('node:test')
const core = require('../../../sdk/core/api/words.json')

const file = path.join(__dirname, '../miniprogram/lib/core-words.js')

/** Core's words in Chinese, as the module that a phone can load. */
function chinese() {
  const kinds = Object.entries(core).map(([kind, words]) => [
    kind,
    Object.fromEntries(Object.entries(words).map(([code, { text }]) => [code, text.zh])),
  ])
  return (
    '/** Made from sdk/core/api/words.json; UPDATE=true npm test makes it anew. */\n' +
    `module.exports = ${JSON.stringify(Object.fromEntries(kinds), null, 2)}\n`
  )
}

if (process.env.UPDATE) {
  fs.writeFileSync(file, chinese())
}
const words = require('../miniprogram/lib/words')
const font = require('../miniprogram/lib/font')

test("the words are core's", () => {
  assert.equal(fs.readFileSync(file, 'utf8'), chinese())
})

test('a word newer than the program stays as it is', () => {
  assert.equal(words.nameOf(words.care, 'HOME_CARE'), 'HOME_CARE')
  assert.equal(words.nameOf(words.care, null), '未知')
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

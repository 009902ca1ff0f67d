'use strict'

const assert = require('node:assert/strict')
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { test } = require('node:test')

// WeChat's own compilers, wcc and wcsc, as miniprogram-simulate brings them.
const compiler = require('miniprogram-compiler')

const program = path.join(__dirname, '../miniprogram')

function broken(files) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wxml-'))
  for (const [name, text] of Object.entries(files)) {
    fs.writeFileSync(path.join(folder, name), text)
  }
  return folder
}

test('wcc takes every WXML', () => {
  assert.match(compiler.wxmlToJs(program), /pages\/quota\/index\.wxml/)
})

test('wcc refuses what is none', () => {
  const folder = broken({ 'index.wxml': '<view><text></view>' })
  assert.throws(() => compiler.wxmlToJs(folder))
})

test('wcsc refuses what is none', () => {
  const folder = broken({ 'index.wxss': '.a { color: red; .b {' })
  assert.throws(() => compiler.wxssToJs(folder))
})

test('wcsc takes every WXSS', () => {
  assert.match(JSON.stringify(compiler.wxssToJs(program)), /bar-gone/)
})

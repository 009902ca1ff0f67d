'use strict'

const assert = require('node:assert/strict')
const fs = require('node:fs')
const path = require('node:path')
const { test } = require('node:test')

const program = path.join(__dirname, '../miniprogram')

function files(end, folder = program) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
    const name = path.join(folder, each.name)
    return each.isDirectory() ? files(end, name) : name.endsWith(end) ? [name] : []
  })
}

/** The rules of all WXSS: selector and declarations. */
const rules = files('.wxss').flatMap((file) =>
  [...fs.readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\//g, '').matchAll(/([^{}]+)\{([^}]*)\}/g)].map(
    ([, selector, body]) => ({
      selector: selector.trim(),
      style: Object.fromEntries(
        body
          .split(';')
          .map((each) => each.split(/:(.*)/).map((part) => part.trim()))
          .filter(([name]) => name),
      ),
    }),
  ),
)

function luminance(hex) {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a, b) {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

test('text has a contrast of 4.5 to 1 at least (WCAG 1.4.3), on cards and on the page', () => {
  assert.equal(Math.round(contrast('#000000', '#ffffff')), 21)
  let seen = 0
  for (const { selector, style } of rules) {
    if (style.color === undefined) {
      continue
    }
    const own = /#[0-9a-f]{6}/g
    const backgrounds = (style.background || '').match(own) || ['#ffffff', '#f3f5f7']
    for (const background of backgrounds) {
      const ratio = contrast(style.color, background)
      assert.ok(ratio >= 4.5, `${selector}: ${style.color} on ${background} is ${ratio.toFixed(2)}`)
      seen += 1
    }
  }
  assert.ok(seen > 10)
})

test('the frame of what is to be filled in has 3 to 1 (WCAG 1.4.11)', () => {
  for (const name of ['.input', '.pick']) {
    const { style } = rules.find(({ selector }) => selector === name)
    const [color] = style.border.match(/#[0-9a-f]{6}/)
    assert.ok(contrast(color, '#ffffff') >= 3, name)
  }
})

test('what is touched is 44 px high at least', () => {
  for (const name of ['.button', '.pick', '.input', '.place', '.check', '.switch']) {
    const { style } = rules.find(({ selector }) => selector === name)
    assert.ok(parseInt(style['min-height'], 10) >= 88, name)
    assert.match(style['min-height'], /rpx$/)
  }
})

test('sizes of type follow the page', () => {
  for (const { selector, style } of rules) {
    if (style['font-size'] !== undefined) {
      assert.match(style['font-size'], /em$/, selector)
    }
  }
})

test('whatever is touched says what it is', () => {
  for (const file of files('.wxml')) {
    const text = fs.readFileSync(file, 'utf8')
    for (const [, tag, attributes, content] of text.matchAll(
      /<(button|picker|input|switch)\b([^>]*?)(?:\/>|>([^]*?)<\/\1>)/g,
    )) {
      const said = tag === 'button' ? (content || '').replace(/<[^>]*>/g, '').trim() : ''
      assert.ok(said !== '' || /aria-label="[^"]+"/.test(attributes), `${file}: ${tag}${attributes}`)
      if (tag === 'button') {
        assert.match(attributes, /class="button/, file)
      }
    }
    for (const [whole] of text.matchAll(/<view[^>]*class="(?:bar|stack)"[^>]*>/g)) {
      assert.match(whole, /aria-role="img"/, file)
      assert.match(whole, /aria-label="[^"]+"/, file)
    }
  }
})

test('nothing is stored on the phone, and no page is called with parameters', () => {
  for (const file of files('.js')) {
    const text = fs.readFileSync(file, 'utf8')
    assert.doesNotMatch(text, /setStorage|console\./, file)
    for (const [, url] of text.matchAll(/(?:navigateTo|switchTab|redirectTo)\(\{ url: ([^}]*)\}/g)) {
      assert.doesNotMatch(url, /[?+$]/, file)
    }
  }
})

test('every page is registered, with the privacy sheet on it', () => {
  const app = JSON.parse(fs.readFileSync(path.join(program, 'app.json'), 'utf8'))
  const there = files('.wxml')
    .map((each) => path.relative(program, each).replace(/\.wxml$/, ''))
    .filter((each) => each.startsWith('pages/'))
  assert.deepEqual([...app.pages].sort(), there.sort())
  for (const page of app.pages) {
    const wxml = fs.readFileSync(path.join(program, page + '.wxml'), 'utf8')
    assert.match(wxml, /<privacy id="privacy" \/>/, page)
    assert.match(wxml, /<failure /, page)
  }
})

'use strict'

const assert = require('node:assert/strict')
const fs = require('node:fs')
const path = require('node:path')
const { test } = require('node:test')
const { program, answer, phone, open, settled } = require('./screens')

const CHROMIUM = '/usr/bin/chromium'
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const PICTURE = path.join(__dirname, '../backend/target/gallery/wechat.png')
const KEPT = path.join(__dirname, '../../gallery/wechat.png')
const TABS = ['参保', '额度', '试算', '授权']

/** WXSS as CSS on a screen 375 px wide, where 750 rpx are. */
function css(file) {
  return fs
    .readFileSync(path.join(program, file), 'utf8')
    .replace(/([\d.]+)rpx/g, (_, rpx) => Number(rpx) / 2 + 'px')
    .replace(/^page /m, '.phone ')
}

const STYLE = `
  body { background: #cfd5db; display: flex; gap: 24px; margin: 0; padding: 24px; width: max-content; align-items: flex-start;
    font-family: "Noto Sans CJK SC", "WenQuanYi Zen Hei", sans-serif; }
  .phone { flex: none; width: 375px; overflow: hidden; position: relative; }
  .bar-top, .bar-tabs { background: #ffffff; font-size: 17px; line-height: 44px; text-align: center; }
  .bar-tabs { display: flex; font-size: 14px; color: #4a4f55; }
  .bar-tabs > * { flex: 1; }
  .bar-tabs > .on { color: #0b5cad; font-weight: 600; }
  wx-view, wx-picker, wx-checkbox-group, wx-label, failure, privacy { display: block; }
  wx-button { display: block; text-align: center; }
  wx-input { display: block; }
  wx-input::before { content: attr(value); }
  wx-input:not([value])::before { content: attr(placeholder); color: #6b7178; }
  wx-checkbox::before { content: "☐"; margin-right: 8px; }
  wx-checkbox[checked]::before { content: "☑"; }
  wx-switch { display: inline-block; width: 52px; height: 32px; min-height: 32px !important; border-radius: 16px; background: #0b5cad; }
  wx-switch::before { content: ""; display: block; width: 28px; height: 28px; margin: 2px 2px 2px 22px; border-radius: 14px; background: #ffffff; }
  .only-result wx-view.page > wx-view.card:first-child { display: none; }
`

/** Takes from the classes what the library puts before them to keep components apart. */
function plain(html) {
  return html.replace(/class="([^"]*)"/g, (_, names) => `class="${names.replace(/[\w-]*--(?=\w)/g, '')}"`)
}

function screen(name, page, tab, more = '') {
  const title = JSON.parse(
    fs.readFileSync(path.join(program, 'pages', name, 'index.json'), 'utf8'),
  ).navigationBarTitleText
  const tabs = TABS.map((each, at) => `<span class="${at === tab ? 'on' : ''}">${each}</span>`)
  return `<style>@scope (.p-${name}) { ${css(`pages/${name}/index.wxss`)} }</style>
    <div class="phone p-${name} ${more}">
    <div class="bar-top">${title}</div>${plain(page.dom.outerHTML)}
    ${tab < 0 ? '' : `<div class="bar-tabs">${tabs.join('')}</div>`}</div>`
}

async function screens() {
  phone({
    'POST /wx/binding': [200, answer('offer-counter')],
    'GET /wx/enrollment': [200, answer('enrollment')],
    'GET /wx/quota': [200, answer('quota')],
    'POST /wx/estimates/mine': [200, answer('estimate')],
    'GET /wx/grants': [200, answer('grants')],
    'GET /wx/accesses': [200, answer('accesses')],
  })
  require('../miniprogram/lib/screen').years.choose(2023)
  const bind = await open('bind')
  bind.instance.stop()
  const enrollment = await open('enrollment')
  const quota = await open('quota')
  const estimate = await open('estimate')
  const type = (name, value) =>
    estimate.instance.type({ currentTarget: { dataset: { name } }, detail: { value } })
  estimate.instance.change({ date: '2023-05-10', referral: 'REFERRED', level: '2', place: 'IN_COUNTY' })
  type('total', '60000')
  type('inScope', '65000')
  type('basic', '30000')
  type('critical', '5000')
  await estimate.instance.submit()
  await settled()
  const wrong = screen('estimate', estimate, 2)
  type('inScope', '50000')
  await estimate.instance.submit()
  await settled()
  return [
    screen('bind', bind, -1),
    screen('enrollment', enrollment, 0),
    screen('quota', quota, 1),
    wrong,
    screen('estimate', estimate, 2, 'only-result'),
    screen('grants', await open('grants'), 3),
  ]
}

/** Returns what stands out of its phone where type is as large as this. */
function outside(tab, size) {
  return tab.evaluate((fontSize) => {
    for (const each of document.querySelectorAll('.page')) {
      each.style.fontSize = fontSize
    }
    return [...document.querySelectorAll('.phone *')]
      .filter((each) => {
        const right = each.closest('.phone').getBoundingClientRect().right
        return each.getBoundingClientRect().right > right + 1 || each.scrollWidth > each.clientWidth + 1
      })
      .filter((each) => getComputedStyle(each).display !== 'inline')
      .map((each) => `${each.className}: ${each.textContent.slice(0, 40)}`)
  }, size)
}

test(
  'the pages, drawn side by side',
  { skip: fs.existsSync(CHROMIUM) ? false : 'no ' + CHROMIUM + ' on this machine' },
  async () => {
    const { chromium } = require('playwright-core')
    const html = `<!doctype html><meta charset="utf-8"><style>${STYLE}${css('app.wxss')}${css('components/privacy/index.wxss')}</style>${(await screens()).join('')}`
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS })
    try {
      const tab = await browser.newPage({ viewport: { width: 6 * 375 + 7 * 24, height: 1200 } })
      await tab.setContent(html)
      fs.mkdirSync(path.dirname(PICTURE), { recursive: true })
      await tab.screenshot({ path: PICTURE, fullPage: true })

      for (const size of ['16px', '28px', '40px']) {
        assert.deepEqual(await outside(tab, size), [], `nothing stands out of a phone at ${size}`)
      }
      await outside(tab, '16px')
      const low = await tab.evaluate(() =>
        [...document.querySelectorAll('.button, .pick, .input, .check')]
          .filter((each) => each.getBoundingClientRect().height > 0)
          .filter((each) => each.getBoundingClientRect().height < 44)
          .map((each) => each.className),
      )
      assert.deepEqual(low, [], 'what is touched is 44 px high')
    } finally {
      await browser.close()
    }
    if (process.env.UPDATE) {
      fs.mkdirSync(path.dirname(KEPT), { recursive: true })
      fs.copyFileSync(PICTURE, KEPT)
    }
  },
)

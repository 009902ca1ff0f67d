'use strict'

/** Draws the mini-program's pages in jsdom, compiled by WeChat's own compiler. */

const fs = require('node:fs')
const path = require('node:path')
const { JSDOM } = require('jsdom')

const program = path.join(__dirname, '../miniprogram')
const answers = path.join(__dirname, '../backend/target/answers')

const dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
  url: 'https://mini.invalid/',
})
for (const [name, value] of Object.entries({
  window: dom.window,
  document: dom.window.document,
  Node: dom.window.Node,
  Element: dom.window.Element,
  HTMLElement: dom.window.HTMLElement,
  Event: dom.window.Event,
  CustomEvent: dom.window.CustomEvent,
  MutationObserver: dom.window.MutationObserver,
})) {
  Object.defineProperty(global, name, { value, configurable: true, writable: true })
}

const simulate = require('miniprogram-simulate')

/** What the library leaves out of its own stand-ins for WeChat's components: words and labels. */
const ATTRIBUTES = ['ariaRole', 'ariaLabel', 'ariaHidden', 'value', 'placeholder', 'disabled', 'checked']
for (const [name, template] of Object.entries({
  view: '<slot/>',
  text: '<slot/>',
  label: '<slot/>',
  button: '<slot/>',
  picker: '<slot/>',
  'checkbox-group': '<slot/>',
  checkbox: '<slot/>',
  input: '<slot/>',
  switch: '<slot/>',
})) {
  simulate.load({
    id: name,
    tagName: 'wx-' + name,
    template,
    properties: Object.fromEntries(ATTRIBUTES.map((each) => [each, { type: null, value: '' }])),
    observers: {
      '**'() {
        const element = this.$$ || (this._exparserNode && this._exparserNode.$$)
        for (const each of ATTRIBUTES) {
          const attribute = each.replace(/[A-Z]/, (letter) => '-' + letter.toLowerCase())
          const value = this.data[each]
          if (value === '' || value === undefined || value === false || value === null) {
            element.removeAttribute(attribute)
          } else {
            element.setAttribute(attribute, String(value))
          }
        }
      },
    },
  })
}

/** Returns an answer of the journey's. */
function answer(name) {
  const file = path.join(answers, name + '.json')
  if (!fs.existsSync(file)) {
    throw new Error(
      'the pages are shown with real answers: run mvn -Pwechat -pl samples/wechat/backend -am verify first',
    )
  }
  return JSON.parse(fs.readFileSync(file, 'utf8'))
}

/**
 * Returns a phone whose backend has one answer for each call: [status, body].
 * @param {Record<string, [number, object]>} backend
 */
function phone(backend, more = {}) {
  for (const each of Object.keys(require.cache)) {
    if (each.startsWith(program)) {
      delete require.cache[each]
    }
  }
  const asked = []
  global.wx = {
    asked,
    getAppBaseInfo: () => ({ fontSizeScaleFactor: 1 }),
    requirePrivacyAuthorize: ({ success }) => success(),
    login: ({ success }) => success({ code: 'code' }),
    request({ url, method, data, success }) {
      const call = `${method} ${new URL(url).pathname}`
      asked.push({ call, body: data && JSON.parse(data) })
      const [statusCode, body] =
        call === 'POST /wx/session'
          ? [200, { token: 't', bound: true, template: 'template' }]
          : backend[call] || [404, { code: 'ROUTE_NOT_FOUND', title: '没有该接口', traceId: 'x' }]
      setTimeout(() => success({ statusCode, data: JSON.parse(JSON.stringify(body)) }))
    },
    navigateTo: (to) => asked.push(to),
    switchTab: (to) => asked.push(to),
    ...more,
  }
}

/** Loads a page and returns it as it is before it is shown. */
async function load(name) {
  const id = simulate.load(path.join(program, 'pages', name, 'index'), name, { rootPath: program })
  const page = simulate.render(id)
  page.attach(dom.window.document.body)
  return page
}

/** Loads a page and returns it as a phone shows it first. */
async function open(name) {
  const page = await load(name)
  await page.instance.onShow()
  await settled()
  return page
}

/** Waits until what was set is drawn. */
function settled() {
  return simulate.sleep(20)
}

/** Returns the words of a page, one element's after the other's. */
function words(page) {
  return page.dom.textContent.replace(/\s+/g, ' ')
}

/** Returns what a screen reader says in the place of an element's own words. */
function labels(page) {
  return [...page.dom.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label'))
}

module.exports = { program, answer, phone, load, open, settled, words, labels }

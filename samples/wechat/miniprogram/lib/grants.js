/** Who may read my record, and who did: what the page shows of the service's answers. */

const words = require('./words')

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** @param {string} at an ISO date and time with offset; the service gives China's */
function minute(at) {
  return at.slice(0, 16).replace('T', ' ')
}

/** @param {string[]} scopes */
function scopesOf(scopes) {
  return scopes.map((scope) => words.nameOf(words.scope, scope)).join('、')
}

/** @param {import('../../types/service').Grant} grant */
function grantOf(grant) {
  return {
    id: grant.id,
    name: `${grant.to.name}（${words.nameOf(words.role, grant.to.role)}）`,
    lines: [
      `可以查看：${scopesOf(grant.scopes)}`,
      `有效期至 ${grant.until}（含当日），${minute(grant.since)} 授权`,
    ],
  }
}

/** @param {import('../../types/service').AccessRecord} access */
function accessOf(access) {
  return {
    at: minute(access.at),
    text:
      `${access.name || access.subject}（${words.nameOf(words.role, access.role)}）` +
      `查看了${words.nameOf(words.scope, access.what)}`,
  }
}

/**
 * @typedef {object} Form
 * @property {import('../../types/service').GranteeRole} role
 * @property {string} subject
 * @property {string} name
 * @property {import('../../types/service').Scope[]} scopes
 * @property {string} until
 */

/**
 * Returns what is wrong, and the grant if nothing is.
 * @param {Form} form
 * @returns {{ wrong: Partial<Record<keyof Form, string>>,
 *   grant: import('../../types/service').GrantRequest | null }}
 */
function read(form) {
  /** @type {Partial<Record<keyof Form, string>>} */
  const wrong = {}
  const name = form.name.trim()
  const subject = form.subject.trim()
  if (name === '' || name.length > 40) {
    wrong.name = '请填写对方的称呼，最多 40 个字'
  }
  if (subject === '' || subject.length > 128) {
    wrong.subject = '请填写对方告诉您的授权编号'
  } else if (/^(\d{15}|\d{17}[\dXx])$/.test(subject)) {
    wrong.subject = '这里不能填身份证号，请填对方告诉您的授权编号'
  }
  if (form.scopes.length === 0) {
    wrong.scopes = '请至少选择一项可以查看的内容'
  }
  if (!DAY.test(form.until)) {
    wrong.until = '请选择截止日期'
  }
  const grant =
    Object.keys(wrong).length > 0
      ? null
      : { to: { role: form.role, subject, name }, scopes: form.scopes, until: form.until }
  return { wrong, grant }
}

/** @type {[string, keyof Form][]} */
const POINTERS = [
  ['/to/name', 'name'],
  ['/to/subject', 'subject'],
  ['/to/role', 'role'],
  ['/scopes', 'scopes'],
  ['/until', 'until'],
]

/**
 * Returns the field that the service calls wrong, or null if it is none of the form's.
 * @param {string} pointer
 */
function fieldOf(pointer) {
  const found = POINTERS.find(([path]) => pointer === path || pointer.startsWith(path + '/'))
  return found === undefined ? null : found[1]
}

module.exports = { grantOf, accessOf, read, fieldOf }

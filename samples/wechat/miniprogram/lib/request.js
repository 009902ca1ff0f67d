/** The calls to the backend. Session and answers are kept in memory alone. */

const { baseUrl } = require('../config')
const privacy = require('./privacy')
const { Problem } = require('./problem')

const TIMEOUT_MS = 15000

/** @typedef {import('../../types/backend').Session} Session */
/** @typedef {'GET' | 'POST' | 'PUT' | 'DELETE'} Method */

/** @type {Session | null} */
let session = null

/** @type {Promise<Session> | null} */
let opening = null

/**
 * @template T
 * @param {Method} method
 * @param {string} path
 * @param {object | undefined} body
 * @param {string} token
 * @returns {Promise<T>}
 */
function send(method, path, body, token) {
  return new Promise((resolve, reject) => {
    /** @type {Record<string, string>} */
    const header = { accept: 'application/json' }
    if (body !== undefined) {
      header['content-type'] = 'application/json'
    }
    if (token !== '') {
      header.authorization = 'Bearer ' + token
    }
    wx.request({
      url: baseUrl + path,
      method,
      header,
      data: body === undefined ? undefined : JSON.stringify(body),
      dataType: 'json',
      timeout: TIMEOUT_MS,
      success: (response) => {
        const data = /** @type {any} */ (response.data)
        if (response.statusCode === 200 && typeof data === 'object' && data !== null) {
          resolve(data)
        } else {
          reject(new Problem(typeof data === 'object' && data !== null ? data : {}))
        }
      },
      fail: () =>
        reject(
          new Problem({
            code: 'OFFLINE',
            title: '没有收到答复',
            detail: '请检查网络，再试一次',
          }),
        ),
    })
  })
}

/** @returns {Promise<string>} */
function loginCode() {
  return new Promise((resolve, reject) => {
    wx.login({
      success: (result) => resolve(result.code),
      fail: () => reject(new Problem({ code: 'LOGIN', title: '微信登录未成功，请重试' })),
    })
  })
}

/** @returns {Promise<Session>} */
async function open() {
  await privacy.authorize()
  const code = await loginCode()
  return send('POST', '/wx/session', { code }, '')
}

/**
 * Returns the session, opened if there is none; pages that ask at once share one.
 * @returns {Promise<Session>}
 */
async function current() {
  if (session !== null) {
    return session
  }
  if (opening === null) {
    opening = open()
  }
  try {
    session = await opening
    return session
  } finally {
    opening = null
  }
}

/**
 * Asks within the session, in a new one if that is over.
 * @template T
 * @param {Method} method
 * @param {string} path
 * @param {object} [body]
 * @returns {Promise<T>}
 */
async function call(method, path, body) {
  const { token } = await current()
  try {
    return await send(method, path, body, token)
  } catch (e) {
    if (!(e instanceof Problem) || e.code !== 'SESSION_OVER') {
      throw e
    }
  }
  session = null
  const again = await current()
  return send(method, path, body, again.token)
}

/** Ends the session here and there. */
async function logout() {
  if (session !== null) {
    const { token } = session
    session = null
    await send('DELETE', '/wx/session', undefined, token)
  }
}

/** @typedef {import('../../types/service').Enrollment} Enrollment */
/** @typedef {import('../../types/service').Quota} Quota */
/** @typedef {import('../../types/service').Estimate} Estimate */
/** @typedef {import('../../types/service').Grants} Grants */
/** @typedef {import('../../types/service').Grant} Grant */
/** @typedef {import('../../types/service').AccessPage} AccessPage */
/** @typedef {import('../../types/backend').Binding} Binding */
/** @typedef {import('../../types/backend').Offer} Offer */
/** @typedef {import('../../types/service').RegionPage} RegionPage */
/** @typedef {import('../../types/service').GrantRequest} GrantRequest */

module.exports = {
  current,
  logout,

  /** @returns {Promise<Binding>} */
  binding: () => call('GET', '/wx/binding'),
  /** @returns {Promise<Offer>} */
  beginBinding: () => call('POST', '/wx/binding'),
  /** @param {string} resident @returns {Promise<Binding>} */
  bind: (resident) => call('PUT', '/wx/binding', { resident }),
  /** @returns {Promise<Binding>} */
  unbind: () => call('DELETE', '/wx/binding'),

  /** @param {number} year @returns {Promise<Enrollment>} */
  enrollment: (year) => call('GET', '/wx/enrollment?year=' + year),
  /** @param {number} year @returns {Promise<Quota>} */
  quota: (year) => call('GET', '/wx/quota?year=' + year),
  /** @param {object} body @returns {Promise<Estimate>} */
  estimateForMe: (body) => call('POST', '/wx/estimates/mine', body),
  /** @param {object} body @returns {Promise<Estimate>} */
  estimate: (body) => call('POST', '/wx/estimates', body),
  /** @param {string} name a name, a part of one or a code @returns {Promise<RegionPage>} */
  regions: (name) => call('GET', '/wx/regions?name=' + encodeURIComponent(name)),

  /** @returns {Promise<object>} */
  subscribe: () => call('PUT', '/wx/subscription', {}),

  /** @returns {Promise<Grants>} */
  grants: () => call('GET', '/wx/grants'),
  /** @param {string} id @param {GrantRequest} grant @returns {Promise<Grant>} */
  give: (id, grant) => call('PUT', '/wx/grants/' + encodeURIComponent(id), grant),
  /** @param {string} id @returns {Promise<Grants>} */
  withdraw: (id) => call('DELETE', '/wx/grants/' + encodeURIComponent(id)),
  /** @param {string | null} next @returns {Promise<AccessPage>} */
  accesses: (next) =>
    call('GET', '/wx/accesses' + (next === null ? '' : '?next=' + encodeURIComponent(next))),
}

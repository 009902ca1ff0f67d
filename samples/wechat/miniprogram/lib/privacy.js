/** Nothing personal is asked for before the person has agreed to the privacy guide. */

const { Problem } = require('./problem')

/** @typedef {(result: { event: 'agree' | 'disagree', buttonId?: string }) => void} Resolve */

/** @type {Resolve[]} */
let waiting = []

/** @type {Set<() => void>} */
const watchers = new Set()

/** Says to WeChat who asks the person: the pages' own sheet. Called once. */
function listen() {
  wx.onNeedPrivacyAuthorization((resolve) => {
    // The typings know of no result that it takes.
    waiting.push(/** @type {Resolve} */ (/** @type {unknown} */ (resolve)))
    watchers.forEach((each) => each())
  })
}

/**
 * Has a sheet told when the person must be asked; returns what ends that.
 * @param {() => void} watcher
 */
function watch(watcher) {
  watchers.add(watcher)
  return () => {
    watchers.delete(watcher)
  }
}

/** Returns whether the person is being asked. */
function isAsking() {
  return waiting.length > 0
}

/**
 * Passes the person's answer on.
 * @param {boolean} agreed
 * @param {string} [buttonId] the id of the button with open-type agreePrivacyAuthorization
 */
function answer(agreed, buttonId) {
  const resolves = waiting
  waiting = []
  resolves.forEach((resolve) =>
    resolve(agreed ? { event: 'agree', buttonId } : { event: 'disagree' }),
  )
}

/**
 * Waits until the person has agreed.
 * @returns {Promise<void>}
 */
function authorize() {
  return new Promise((resolve, reject) => {
    wx.requirePrivacyAuthorize({
      success: () => resolve(),
      fail: () =>
        reject(
          new Problem({
            code: 'PRIVACY',
            title: '同意隐私保护指引后才能查询',
            detail: '不同意则不会查询任何个人信息',
          }),
        ),
    })
  })
}

module.exports = { listen, watch, isAsking, answer, authorize }

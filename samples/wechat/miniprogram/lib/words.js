/** The field's words for people; the codes are the service's. */

const core = require('./core-words')

/** @typedef {{ code: string, name: string }} Word */

const LEVEL = { 1: '一级', 2: '二级', 3: '三级' }

/**
 * @template {string} Code
 * @param {Record<Code, string>} names
 */
function words(names) {
  return /** @type {Code[]} */ (Object.keys(names)).map((code) => ({ code, name: names[code] }))
}

/**
 * Returns the name of a word; a word newer than this program stays as it is.
 * @param {Record<string, string>} names
 * @param {string | null} code
 */
function nameOf(names, code) {
  return code === null ? '未知' : names[code] || code
}

module.exports = { ...core, LEVEL, words, nameOf }

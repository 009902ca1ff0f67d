/** What all pages do alike. */

const font = require('./font')
const { shown } = require('./problem')

/** @type {WeakMap<object, object>} which question of a page's was asked last */
const latest = new WeakMap()

/**
 * Asks, and shows the answer or why there is none. Of two questions the later one's answer stays.
 * @template T
 * @param {{ setData(data: object): void }} page
 * @param {() => Promise<T>} question
 * @param {(answer: T) => object} show what becomes of the page's data
 * @param {(e: unknown) => object | null} [refused] the same where the page has a better place for
 *     what went wrong than the top; null where it has none
 * @returns {Promise<void>}
 */
async function ask(page, question, show, refused) {
  const mine = {}
  latest.set(page, mine)
  page.setData({ font: font.style(), asking: true, failure: null })
  let data
  try {
    data = show(await question())
  } catch (e) {
    data = (refused && refused(e)) || { failure: shown(e) }
  }
  if (latest.get(page) === mine) {
    page.setData({ ...data, asking: false })
  }
}

const FIRST_YEAR = 2019
let year = new Date().getFullYear()

/** The years that pages offer, and the one that is chosen, on all pages alike. */
const years = {
  list() {
    const list = []
    for (let each = new Date().getFullYear() + 1; each >= FIRST_YEAR; each--) {
      list.push(each)
    }
    return list
  },
  chosen: () => year,
  /** @param {number} chosen */
  choose(chosen) {
    year = chosen
  },
  /** Returns what the picker of years shows. */
  shown() {
    const list = years.list()
    return { years: list, year, yearAt: list.indexOf(year) }
  },
}

/** @param {{ document: string, clause: string } | null} cite */
function clause(cite) {
  return cite === null ? '' : `依据：${cite.document} ${cite.clause}`
}

/**
 * What is to be said before any figure: that the person is not covered, that terms are old.
 * @param {{ standing?: import('../../types/service').Standing, asKnownOn: import('../../types/service').AsKnownOn | null, steps?: import('../../types/service').Step[], otherReadings?: import('../../types/service').OtherReading[] }} answer
 */
function caveats(answer) {
  const said = []
  if (answer.standing && answer.standing.effect !== 'COVERED') {
    said.push(answer.standing.text)
  }
  const open = openSteps(answer).map((step) => step.name)
  if (open.length > 0) {
    said.push(`${open.join('、')}支付多少还不能确定，结果是从最少到最多的区间。`)
  }
  if (answer.asKnownOn !== null) {
    said.push(answer.asKnownOn.text)
  }
  for (const each of answer.otherReadings || []) {
    said.push(each.text)
  }
  return said
}

/**
 * The steps of an estimate of which it is not known what they pay; none of other answers.
 * @param {{ steps?: import('../../types/service').Step[] }} answer
 */
function openSteps(answer) {
  return (answer.steps || []).filter(
    ({ state, pays }) => state === 'BOUNDED' && pays !== null && pays.min !== pays.max,
  )
}

module.exports = { ask, years, clause, caveats, openSteps }

/** Am I covered: what the page shows of the service's answer. */

const { yuan, yuanOrUnknown } = require('./money')
const { caveats, clause } = require('./screen')
const words = require('./words')

const UNCHECKED = '所依据的数值未经核对'

/** Signs of what follows for the day, beside the words, so that nothing hangs on a colour. */
const SIGN = /** @type {Record<string, string>} */ ({
  COVERED: '✓',
  NOT_COVERED: '✕',
  WAITING: '!',
})

/**
 * @param {string} label
 * @param {string} value
 * @param {import('../../types/service').Cite | null} [cite]
 */
function row(label, value, cite) {
  return { label, value, cite: clause(cite || null) }
}

/** @param {import('../../types/service').Enrollment} answer */
function card(answer) {
  const since = answer.category.since === null ? '' : `（${answer.category.since} 起）`
  const sections = [
    {
      title: `${answer.year} 年度`,
      rows: [
        row('险种', words.nameOf(words.scheme, answer.scheme)),
        row('参保地', answer.region.name),
        row('人员身份', answer.category.name + since),
        row(
          '待遇享受期',
          answer.coverage === null
            ? '该年度没有待遇享受期'
            : `${answer.coverage.from} 至 ${answer.coverage.to}`,
        ),
      ],
      notes: /** @type {string[]} */ ([]),
    },
  ]
  const { waiting, premium, collection } = answer
  if (waiting !== null) {
    sections[0].rows.push(
      row('待遇等待期', `${waiting.months} 个月，${waiting.until} 起享受待遇`, waiting.cite),
    )
    if (waiting.status === 'unchecked') {
      sections[0].notes.push(UNCHECKED)
    }
  }
  if (premium !== null) {
    const section = {
      title: '个人缴费',
      rows: [
        row('缴费状态', premium.paid ? '已缴' : '未缴'),
        row('应缴', yuanOrUnknown(premium.due)),
        row('缴费标准', yuanOrUnknown(premium.standard), premium.cite),
        row('财政资助', yuanOrUnknown(premium.subsidy), premium.subsidyCite),
      ],
      notes: premium.status === 'unchecked' ? [UNCHECKED] : [],
    }
    if (premium.supplement !== null) {
      section.rows.push(row('补充保险（自愿）', yuan(premium.supplement), premium.cite))
    }
    if (premium.note !== null) {
      section.notes.push(premium.note)
    }
    sections.push(section)
  }
  if (collection !== null) {
    const rows = []
    if (collection.from !== null && collection.to !== null) {
      rows.push(row('集中缴费期', `${collection.from} 至 ${collection.to}`, collection.cite))
    }
    if (collection.channels.length > 0) {
      rows.push(row('缴费渠道', collection.channels.join('、')))
    }
    sections.push({ title: '缴费时间和渠道', rows, notes: [] })
  }
  return {
    status: words.nameOf(words.enrollmentStatus, answer.status),
    sign: SIGN[answer.standing.effect] || '?',
    caveats: caveats(answer),
    sections,
  }
}

module.exports = { card }

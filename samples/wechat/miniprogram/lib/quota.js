/** What is left: what the page shows of the service's answer. */

const { yuan, yuanOrUnknown } = require('./money')
const { caveats, clause } = require('./screen')
const words = require('./words')

/**
 * "0.70" is 70%, "0.655" is 65.5%, without computing with fractions.
 * @param {string} rate
 */
function percent(rate) {
  const [whole, places = ''] = rate.split('.')
  const digits = places.padEnd(2, '0')
  const rest = digits.slice(2).replace(/0+$/, '')
  return String(Number(whole + digits.slice(0, 2))) + (rest === '' ? '' : '.' + rest) + '%'
}

/** @param {import('../../types/service').QuotaEntry} entry */
function entryOf(entry) {
  const lines = []
  const { limit, remaining, deductible } = entry
  let bar = null
  if (limit !== null && remaining !== null) {
    // Where benefits share a limit, what is gone is more than what this one used.
    const gone = limit - remaining
    bar = {
      gone,
      left: remaining,
      words: `剩余 ${yuan(remaining)}`,
      label: `${entry.name}：年度限额 ${yuan(limit)}，剩余 ${yuan(remaining)}`,
    }
    lines.push(`年度限额 ${yuan(limit)}，已用 ${yuan(entry.used)}`)
  } else if (entry.unlimited) {
    lines.push(`不设限额，已用 ${yuan(entry.used)}`)
  } else {
    lines.push(`已用 ${yuan(entry.used)}；限额现有文件未载`)
  }
  if (deductible !== null && deductible.amount === 0) {
    lines.push('没有起付标准')
  } else if (deductible !== null) {
    lines.push(
      `起付标准 ${yuan(deductible.amount)}，已计入 ${yuanOrUnknown(deductible.met)}，` +
        `还差 ${yuanOrUnknown(deductible.remaining)}`,
    )
  }
  if (entry.rate !== null) {
    lines.push(`支付比例 ${entry.rateText || percent(entry.rate)}`)
  }
  if (entry.reason) {
    lines.push(entry.reason)
  }
  if (entry.status === 'unchecked') {
    lines.push('所依据的数值未经核对')
  }
  return {
    benefit: entry.benefit,
    name: entry.name,
    layer: words.nameOf(words.layer, entry.layer),
    bar,
    lines,
    cite: clause(entry.cite),
  }
}

/** @param {import('../../types/service').AlertLevel} alert */
function alertOf(alert) {
  const lines = []
  if (alert.threshold !== null && alert.distance !== null) {
    const spent = `预警线 ${yuan(alert.threshold)}，已累计 ${yuan(alert.ownPayment)}`
    lines.push(
      alert.reached
        ? `！${spent}，已达到预警线。可向经办机构咨询救助。`
        : `${spent}，距预警线还差 ${yuan(alert.distance)}`,
    )
  }
  if (alert.reason) {
    lines.push(alert.reason)
  }
  return { lines, cite: clause(alert.cite) }
}

/** @param {import('../../types/service').Quota} answer */
function view(answer) {
  const entries = answer.quotas.map(entryOf)
  return {
    caveats: caveats(answer),
    who: `${answer.year} 年度，${answer.category.name}`,
    // First what the person came for: the limits of which something is left.
    entries: [...entries.filter((each) => each.bar), ...entries.filter((each) => !each.bar)],
    own: Object.keys(answer.ownPayment).map((care) => ({
      label: words.nameOf(words.care, care),
      value: yuan(answer.ownPayment[care]),
    })),
    alert: answer.alert === null ? null : alertOf(answer.alert),
    asOf: `数据截至 ${answer.asOf.slice(0, 16).replace('T', ' ')}`,
  }
}

module.exports = { view, percent }

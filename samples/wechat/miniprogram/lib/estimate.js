/** What would it cost: what the page shows of the service's answer. */

const { yuan, yuanOf } = require('./money')
const { percent } = require('./quota')
const { caveats, clause, openSteps } = require('./screen')
const words = require('./words')

/** Each part's letter stands in the bar and in the list: nothing hangs on a colour. */
const MARK = { BASIC: '基', CRITICAL_ILLNESS: '大', ASSISTANCE: '救' }

const LAYERS = /** @type {(keyof typeof MARK)[]} */ (Object.keys(MARK))

/**
 * @param {string} tone
 * @param {string} mark
 * @param {string} name
 * @param {import('../../types/service').AmountRange | null} range
 */
function partOf(tone, mark, name, range) {
  return { tone, mark, name, fen: range === null ? 0 : range.min, amount: yuanOf(range) }
}

/**
 * Divides the bill: what each pays at least, and what is open.
 * @param {import('../../types/service').Estimate} answer
 */
function barOf(answer) {
  const parts = [
    ...LAYERS.map((layer) =>
      partOf(layer, MARK[layer], words.nameOf(words.layer, layer), answer.layers[layer]),
    ),
    partOf('PATIENT', '个', '个人自付', answer.patientPays),
  ]
  const open = answer.total - parts.reduce((sum, each) => sum + each.fen, 0)
  if (open > 0) {
    parts.push({ tone: 'OPEN', mark: '?', name: '由谁支付尚不能确定', fen: open, amount: yuan(open) })
  }
  return {
    parts: parts.map((each) => ({ ...each, wide: each.fen * 10 >= answer.total })),
    label:
      `总费用 ${yuan(answer.total)}：` +
      parts.map((each) => `${each.name} ${each.amount}`).join('，'),
  }
}

/** @param {import('../../types/service').Estimate} answer */
function view(answer) {
  return {
    caveats: caveats(answer),
    total: yuan(answer.total),
    inScope: yuan(answer.inScope),
    patientPays: yuanOf(answer.patientPays),
    isRange: answer.outcome === 'RANGE',
    share: answer.ofTotal === null ? '' : shareOf(answer.ofTotal, answer.ofTotalMax),
    bar: barOf(answer),
    missing: openSteps(answer)
      .map((step) => `${step.name}：${step.reason || step.note}`),
    steps: answer.steps.map((step) => ({
      benefit: step.benefit,
      text: step.text,
      cite: clause(step.cite),
    })),
    notes: answer.notes.map((note) => ({
      id: note.id,
      text: `${note.name}：${note.text}`,
      cite: clause(note.cite),
    })),
    ifReferred:
      answer.ifReferred === null
        ? ''
        : `若按规定转诊，个人自付 ${yuanOf(answer.ifReferred.patientPays)}`,
    receipt:
      '依据政策包：' +
      answer.receipt.packs.map((pack) => `${pack.region}（自 ${pack.pack}）`).join('、') +
      `，费用日期 ${answer.receipt.date}`,
  }
}

/** @param {string} least @param {string} [most] */
function shareOf(least, most) {
  return most ? `${percent(least)} 至 ${percent(most)}` : percent(least)
}

module.exports = { view }

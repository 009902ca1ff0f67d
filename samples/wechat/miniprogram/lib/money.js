/** Amounts: whole fen everywhere but on the screen. */

/** As much as the service takes. */
const MAX_FEN = 1000000000000

/**
 * Returns an amount as people read it, such as 10,500.00 元.
 * @param {number} fen
 */
function yuan(fen) {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return (fen < 0 ? '-' : '') + whole + '.' + digits.slice(-2) + ' 元'
}

/**
 * Returns an amount, both ends of a range, or that it cannot be computed; never 0 for that.
 * @param {import('../../types/service').AmountRange | null} range
 */
function yuanOf(range) {
  if (range === null) {
    return '算不出'
  }
  return range.min === range.max
    ? yuan(range.min)
    : yuan(range.min).slice(0, -2) + ' 至 ' + yuan(range.max)
}

/**
 * Returns an amount, or that no document here holds it; never 0 for that.
 * @param {number | null} fen
 */
function yuanOrUnknown(fen) {
  return fen === null ? '现有文件未载，请问经办机构' : yuan(fen)
}

/**
 * Reads yuan, as typed, as fen; null if that is no amount. No fraction is computed with.
 * @param {string} text
 */
function fenOf(text) {
  const match = /^(\d{1,3}(?:[,，]?\d{3})*|\d+)(?:\.(\d{1,2}))?$/.exec(text.trim())
  if (match === null) {
    return null
  }
  const whole = match[1].replace(/[,，]/g, '')
  const fen = Number(whole + (match[2] || '').padEnd(2, '0'))
  return fen <= MAX_FEN ? fen : null
}

module.exports = { yuan, yuanOf, yuanOrUnknown, fenOf }

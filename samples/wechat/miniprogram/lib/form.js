/** The estimate's form: read as typed, with what is wrong in words, field by field. */

const { fenOf } = require('./money')

/**
 * What the fields hold; '' where nothing is chosen or typed.
 * @typedef {object} Form
 * @property {boolean} mine whether it is about the person's own record
 * @property {string} region
 * @property {string} scheme
 * @property {string} category
 * @property {string} date
 * @property {string} care
 * @property {string} referral
 * @property {string} level
 * @property {string} place
 * @property {string} total
 * @property {string} inScope
 * @property {string} classA
 * @property {string} classB
 * @property {string} basic
 * @property {string} critical
 */

/** @typedef {Partial<Record<keyof Form, string>>} Wrong */

const AMOUNTS = /** @type {const} */ (['total', 'inScope', 'classA', 'classB', 'basic', 'critical'])
const NO_AMOUNT = '请填写金额，最多两位小数，如 60000 或 60000.50'

/**
 * Which field a pointer of the service's means; the longest that fits.
 * @type {[string, keyof Form][]}
 */
const POINTERS = [
  ['/visit/costs/total', 'total'],
  ['/visit/costs/inScope', 'inScope'],
  ['/visit/costs/classA', 'classA'],
  ['/visit/costs/classB', 'classB'],
  ['/visit/costs', 'inScope'],
  ['/visit/care', 'care'],
  ['/visit/referral', 'referral'],
  ['/visit/facility/level', 'level'],
  ['/visit/facility/place', 'place'],
  ['/settled/BASIC', 'basic'],
  ['/settled/CRITICAL_ILLNESS', 'critical'],
  ['/settled', 'basic'],
  ['/date', 'date'],
  ['/region', 'region'],
  ['/scheme', 'scheme'],
  ['/category', 'category'],
]

/**
 * Returns what is wrong, and the body of the call if nothing is.
 * @param {Form} form
 * @returns {{ wrong: Wrong, body: object | null }}
 */
function read(form) {
  /** @type {Wrong} */
  const wrong = {}
  /** @type {Partial<Record<keyof Form, number>>} */
  const fen = {}
  for (const name of AMOUNTS) {
    if (form[name].trim() !== '') {
      const amount = fenOf(form[name])
      if (amount === null) {
        wrong[name] = NO_AMOUNT
      } else {
        fen[name] = amount
      }
    } else if (name === 'total' || name === 'inScope') {
      wrong[name] = NO_AMOUNT
    }
  }
  const { total, inScope, classA, classB, basic, critical } = fen
  if (total !== undefined && inScope !== undefined && inScope > total) {
    wrong.inScope = '政策范围内费用不能大于总费用'
  }
  if (inScope !== undefined && (classA || 0) + (classB || 0) > inScope) {
    wrong[classB === undefined ? 'classA' : 'classB'] = '甲类与乙类之和不能大于政策范围内费用'
  }
  if (inScope !== undefined && (basic || 0) + (critical || 0) > inScope) {
    wrong[critical === undefined ? 'basic' : 'critical'] = '已结算金额不能大于政策范围内费用'
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(form.date)) {
    wrong.date = '请选择费用日期'
  }
  if (!form.mine && form.region === '') {
    wrong.region = '请选择参保地'
  }
  return { wrong, body: Object.keys(wrong).length > 0 ? null : bodyOf(form, fen) }
}

/**
 * @param {Form} form
 * @param {Partial<Record<keyof Form, number>>} fen
 */
function bodyOf(form, fen) {
  const facility = {
    ...(form.level === '' ? {} : { level: Number(form.level) }),
    ...(form.place === '' ? {} : { place: form.place }),
  }
  const classes =
    fen.classA === undefined && fen.classB === undefined
      ? {}
      : { classA: fen.classA || 0, classB: fen.classB || 0 }
  const visit = {
    care: form.care,
    ...(form.referral === '' ? {} : { referral: form.referral }),
    ...(Object.keys(facility).length === 0 ? {} : { facility }),
    costs: { total: fen.total, inScope: fen.inScope, ...classes },
  }
  // What is left empty is not yet settled; 0 says that the layer paid nothing.
  const settled = {
    ...(fen.basic === undefined ? {} : { BASIC: fen.basic }),
    ...(fen.critical === undefined ? {} : { CRITICAL_ILLNESS: fen.critical }),
  }
  const about = form.mine
    ? {}
    : { region: form.region, scheme: form.scheme, category: form.category }
  return { ...about, date: form.date, visit, settled }
}

/**
 * Returns the field that the service calls wrong, or null if it is none of the form's.
 * @param {string} pointer
 */
function fieldOf(pointer) {
  const found = POINTERS.find(([path]) => pointer === path || pointer.startsWith(path + '/'))
  return found === undefined ? null : found[1]
}

module.exports = { read, fieldOf }

/** The settlement sheet (结算单): its fields, what can be wrong with them, and the question that they make. */
import {fen} from './amounts.js';

/** The sheet's fields in its order; {@code total} alone is asked where there is no sheet. */
const FIELDS = {
  sheet: ['total', 'fullOwn', 'overLimit', 'firstOwn', 'inScope', 'basic', 'critical'],
  total: ['total', 'fullOwn'],
};

/** What else outpatient care asks for: its rates differ by class. */
const CLASSES = ['classA', 'classB'];

/** Which of the form's fields the service means. */
const POINTERS = {
  '/date': 'date',
  '/visit/costs/total': 'total',
  '/visit/costs/inScope': 'inScope',
  '/visit/costs/classA': 'classA',
  '/visit/costs/classB': 'classB',
  '/settled/BASIC': 'basic',
  '/settled/CRITICAL_ILLNESS': 'critical',
};

/** Returns the field that a problem's pointer means, or null. */
export function fieldOf(problem) {
  return POINTERS[problem?.pointer] ?? null;
}

/** Returns the fields that {@code typed} shows, without those that it makes no use of. */
export function fields(typed) {
  const shown = FIELDS[typed.start];
  return typed.care === 'OUTPATIENT' ? [...shown, ...CLASSES] : shown;
}

/** Returns what is wrong, as words by field; empty if nothing is. */
export function wrong(typed) {
  const errors = {};
  const amounts = {};
  for (const field of fields(typed)) {
    amounts[field] = fen(typed[field]);
    if (Number.isNaN(amounts[field])) {
      errors[field] = 'badAmount';
    }
  }
  if (amounts.total === null) {
    errors.total = 'needed';
  }
  if (!/^\d{4}-\d\d-\d\d$/.test(typed.date ?? '')) {
    errors.date = 'needed';
  }
  if (Object.keys(errors).length > 0) {
    return errors;
  }
  const own = ownParts(amounts);
  const {total, basic, critical, classA, classB} = amounts;
  const inScope = amounts.inScope ?? total - own;
  if (inScope > total) {
    errors.inScope = 'inScopeAboveTotal';
  } else if (own > total) {
    errors.fullOwn = 'partsAboveTotal';
  } else if (inScope > total - own) {
    errors.inScope = 'inScopeAboveRest';
  } else if ((basic ?? 0) + (critical ?? 0) > inScope) {
    errors[critical ? 'critical' : 'basic'] = 'settledAboveInScope';
  } else if ((classA != null || classB != null) && (classA ?? 0) + (classB ?? 0) !== inScope) {
    errors[classB == null ? 'classA' : 'classB'] = 'classesUnlike';
  }
  return errors;
}

function ownParts({fullOwn, overLimit, firstOwn}) {
  return (fullOwn ?? 0) + (overLimit ?? 0) + (firstOwn ?? 0);
}

/** Returns the question that {@code typed} asks, in which nothing is wrong. */
export function question(typed) {
  const amounts = Object.fromEntries(fields(typed).map(field => [field, fen(typed[field])]));
  const costs = {total: amounts.total, inScope: amounts.inScope ?? amounts.total - ownParts(amounts)};
  for (const field of CLASSES) {
    if (amounts[field] != null) {
      costs[field] = amounts[field];
    }
  }
  const settled = {};
  if (amounts.basic != null) {
    settled.BASIC = amounts.basic;
  }
  if (amounts.critical != null) {
    settled.CRITICAL_ILLNESS = amounts.critical;
  }
  return {date: typed.date, visit: {...setting(typed), costs}, settled};
}

/** Returns the visit without its costs. */
function setting({care, referral, place, level}) {
  const facility = {};
  if (level) {
    facility.level = Number(level);
  }
  if (place) {
    facility.place = place;
  }
  return {care, ...(referral ? {referral} : {}), ...(level || place ? {facility} : {})};
}

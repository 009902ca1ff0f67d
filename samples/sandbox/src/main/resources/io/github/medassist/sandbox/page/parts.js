/** What several views are made of. */
import {yuan} from './amounts.js';
import {Problem} from './service.js';
import {either, said, say, why} from './words.js';

const {h, reactive, watch} = Vue;

/**
 * Asks again whenever the question changes, and shows the latest answer alone.
 *
 * @param question returns what to ask for, null for nothing yet
 * @param ask returns the answer's promise
 */
export function answerTo(question, ask) {
  const state = reactive({answer: null, problem: null, busy: false, again});
  let latest = 0;
  async function again() {
    const turn = ++latest;
    const asked = question();
    state.problem = null;
    state.busy = asked != null;
    if (asked == null) {
      state.answer = null;
      return;
    }
    let answer = null;
    let problem = null;
    try {
      answer = await ask(asked);
    } catch (e) {
      if (!(e instanceof Problem)) {
        throw e;
      }
      problem = e.body;
    }
    if (turn === latest) {
      Object.assign(state, {answer, problem, busy: false});
    }
  }
  watch(question, again, {immediate: true});
  return state;
}

/** What to say while there is no answer: that it is on its way, or what is wrong and what to do. */
export function pending(state, signInAgain) {
  if (state.busy) {
    return h('div', {class: 'pending', role: 'status'}, [
      ...[60, 100, 85].map(width => h('div', {class: 'soon', 'aria-hidden': true, style: {width: `${width}%`}})),
      h('p', {class: 'unseen'}, say('wait')),
    ]);
  }
  return state.problem && trouble(state.problem, state.again, signInAgain);
}

const SIGN_IN = ['TOKEN_EXPIRED', 'TOKEN_INVALID', 'TOKEN_MISSING'];

function trouble(problem, again, signInAgain) {
  const signIn = SIGN_IN.includes(problem.code);
  let text = why(problem);
  if (signIn) {
    text = say('expired');
  } else if (problem.code === 'UNREACHABLE') {
    text = say('unreachable');
  }
  return h('div', {class: 'trouble', role: 'alert'}, [
    h('p', text),
    problem.traceId && h('p', {class: 'note'}, `${say('trace')} ${problem.traceId}`),
    button(say(signIn ? 'signInAgain' : 'again'), async () => {
      if (signIn) {
        await signInAgain();
      }
      await again();
    }),
  ]);
}

/** A sign beside the words that say what follows for the day, so that nothing hangs on a colour. */
export const SIGN = {COVERED: '✓', NOT_COVERED: '✕', WAITING: '!'};

/** What is to be said before any figure: that the person is not covered, that terms are old. */
export function caveatsOf(answer) {
  const {standing} = answer;
  const open = openSteps(answer).map(step => said(step, 'name'));
  return [
    standing && standing.effect !== 'COVERED' && `${SIGN[standing.effect]} ${said(standing, 'text')}`,
    open.length > 0 && say('bounded', {names: open.join(say('and'))}),
    ...[answer.asKnownOn, ...(answer.otherReadings ?? [])].map(each => each && said(each, 'text')),
  ].filter(Boolean);
}

/** The steps of an estimate of which it is not known what they pay; none of other answers. */
export function openSteps(answer) {
  return (answer.steps ?? [])
    .filter(step => step.state === 'BOUNDED' && step.pays.min !== step.pays.max);
}

export function caveats(answer) {
  return caveatsOf(answer).map(text => h('p', {class: 'reason caveat'}, text));
}

export function button(text, onClick, props = {}) {
  return h('button', {type: 'button', class: 'button', onClick, ...props}, text);
}

/** A word that stands out. */
export function tag(text) {
  return h('span', {class: 'tag'}, text);
}

/** The clause that something rests on. */
export function cite(of) {
  return of && h('p', {class: 'cite'}, `${say('clause')}：${of.document} ${of.clause}`);
}

/** A row of a list of facts; nothing where there is none. */
export function fact(name, value, props) {
  return value != null && value !== false
    ? h('div', {class: 'fact'}, [h('dt', name), h('dd', props, value)])
    : null;
}

/** An amount in fen as text, the word for one that is not known. */
export function money(fen) {
  return fen == null ? say('unknown') : `${yuan(fen)}${say('yuan')}`;
}

/** Returns 2025年7月10日 for 2025-07-10. */
export function day(iso) {
  const [year, month, date] = iso.split('-').map(Number);
  return say('dayOf', {iso, year, month, date});
}

/** A range as one amount where its ends are equal. */
export function between(range) {
  if (range == null) {
    return say('unknown');
  }
  return range.min === range.max
    ? money(range.min)
    : `${yuan(range.min)} ${say('to')} ${money(range.max)}`;
}

/** A choice of words: the platform's own list, which every reader of screens knows. */
export function choice(id, label, value, options, choose) {
  return h('div', {class: 'field'}, [
    h('label', {for: id}, label),
    h('select', {id, value, onChange: event => choose(event.target.value)},
      options.map(([key, text]) => h('option', {value: key, selected: key === value}, text))),
  ]);
}

/** The year that is asked about. */
export function yearChoice(years, year, choose) {
  const all = years.includes(year) ? years : [year, ...years];
  return choice('year', say('year'), String(year), all.map(each => [String(each), String(each)]), choose);
}

/** Stands below every result. */
export function footer(agency) {
  return h('footer', {class: 'result-end'}, [
    h('p', {class: 'estimate-only'}, say('estimateOnly')),
    h('p', [
      `${agency ? either(agency.name) + ' · ' : ''}${say('agencyPhone')}：`,
      agency?.phone ? h('a', {href: `tel:${agency.phone}`}, agency.phone) : say('noPhone'),
    ]),
  ]);
}

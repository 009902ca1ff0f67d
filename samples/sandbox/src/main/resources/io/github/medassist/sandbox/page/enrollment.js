/** Am I covered? */
import {get, mine} from './service.js';
import {answerTo, caveats, cite, day, fact, money, pending, SIGN, yearChoice} from './parts.js';
import {label, said, say} from './words.js';

const {h} = Vue;

export default {
  props: ['year', 'years', 'go', 'signInAgain'],
  setup(props) {
    const state = answerTo(() => props.year, year => get(mine('enrollment', year)));
    return () => [
      h('h1', {tabindex: -1}, say('enrollmentTitle')),
      yearChoice(props.years, props.year, year => props.go('enrollment', {year})),
      pending(state, props.signInAgain) ?? answer(state.answer),
    ];
  },
};

function answer(of) {
  return h('section', {'aria-live': 'polite', class: 'answer'}, [
    h('p', {class: `headline ${of.standing.effect}`, 'data-status': of.status, 'data-effect': of.standing.effect}, [
      h('span', {class: 'sign', 'aria-hidden': true}, SIGN[of.standing.effect]),
      label('enrollmentStatus', of.status),
    ]),
    ...caveats(of),
    h('dl', [
      fact(say('scheme'), label('scheme', of.scheme)),
      fact(say('region'), said(of.region, 'name')),
      fact(say('category'), category(of.category)),
      fact(say('coverage'), of.coverage
        ? span(of.coverage) : say('noCoverage')),
      fact(say('waiting'), of.waiting && say('waitingText', {months: of.waiting.months, until: day(of.waiting.until)})),
    ]),
    of.waiting && cite(of.waiting.cite),
    of.premium && premium(of.premium),
    of.collection && collection(of.collection),
  ]);
}

/** From the one day to the other, neither broken over two lines. */
function span(of) {
  return [h('span', {class: 'whole'}, day(of.from)), ` ${say('to')} `, h('span', {class: 'whole'}, day(of.to))];
}

function category(of) {
  return said(of, 'name') + (of.since ? `（${say('since')} ${day(of.since)}）` : '');
}

function premium(of) {
  return h('section', {class: 'block'}, [
    h('h2', say('premium')),
    h('p', {class: of.paid ? 'done' : 'open'}, [
      h('span', {class: 'sign', 'aria-hidden': true}, of.paid ? '✓' : '!'), say(of.paid ? 'paid' : 'unpaid'),
    ]),
    h('dl', [
      fact(say('standard'), stated(of.standard)),
      fact(say('subsidy'), stated(of.subsidy)),
      fact(say('due'), stated(of.due), {class: 'strong', 'data-due': of.due}),
      fact(say('supplement'), of.supplement == null ? null : money(of.supplement)),
    ]),
    of.note && h('p', {class: 'note'}, said(of, 'note')),
    of.status === 'unchecked' && h('p', {class: 'note'}, say('unchecked')),
    cite(of.cite),
    of.subsidyCite && JSON.stringify(of.subsidyCite) !== JSON.stringify(of.cite) && cite(of.subsidyCite),
  ]);
}

function stated(fen) {
  return fen == null ? say('notStated') : money(fen);
}

function collection(of) {
  const channels = said(of, 'channels');
  return h('section', {class: 'block'}, [
    h('h2', say('collection')),
    h('p', {class: 'strong'}, of.from && of.to
      ? span(of)
      : of.to ? `${say('untilDay')} ${day(of.to)}` : of.from ? `${say('since')} ${day(of.from)}` : say('notStated')),
    channels.length > 0 && h('h3', say('channels')),
    channels.length > 0 && h('ul', channels.map(each => h('li', each))),
    cite(of.cite),
  ]);
}

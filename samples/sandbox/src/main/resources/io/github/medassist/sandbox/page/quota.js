/** What is left? */
import {yuan} from './amounts.js';
import {get, mine} from './service.js';
import {answerTo, caveats, cite, fact, money, pending, yearChoice} from './parts.js';
import {label, said, say} from './words.js';

const {h} = Vue;

export default {
  props: ['year', 'years', 'go', 'signInAgain'],
  setup(props) {
    const state = answerTo(() => props.year, year => get(mine('quota', year)));
    return () => [
      h('h1', {tabindex: -1}, say('quotaTitle')),
      yearChoice(props.years, props.year, year => props.go('quota', {year})),
      pending(state, props.signInAgain) ?? answer(state.answer),
    ];
  },
};

function answer(of) {
  return h('section', {'aria-live': 'polite', class: 'answer'}, [
    h('p', [say('category'), '：', h('strong', said(of.category, 'name'))]),
    ...caveats(of),
    h('div', {class: 'cards'}, figuresFirst(of.quotas).map(entry)),
    of.alert && alert(of.alert),
    h('section', {class: 'block'}, [
      h('h2', say('ownPayment')),
      h('dl', Object.entries(of.ownPayment).map(([care, fen]) =>
        fact(label('care', care), money(fen), {'data-own': care, 'data-fen': fen}))),
    ]),
    h('p', {class: 'note'}, `${say('asOf')} ${of.asOf.slice(0, 16).replace('T', ' ')}`),
  ]);
}

/** What has a limit comes before what the documents leave open. */
function figuresFirst(quotas) {
  return [...quotas].sort((a, b) => (a.limit == null) - (b.limit == null));
}

function entry(of) {
  const bounded = of.limit != null;
  return h('section', {class: 'block', 'data-benefit': of.benefit}, [
    h('h2', said(of, 'name')),
    bounded && gauge(of.used, of.limit, `${say('used')} ${money(of.used)}，${say('left')} ${money(of.remaining)}`),
    h('dl', [
      fact(say('left'), bounded ? money(of.remaining) : of.unlimited && say('unlimited'),
        {class: 'strong', 'data-fen': of.remaining}),
      fact(say('used'), money(of.used)),
      fact(say('limit'), bounded && money(of.limit)),
      fact(say('deductible'), of.deductible && deductible(of.deductible)),
      fact(say('payRate'), of.rate && said(of, 'rateText')),
    ]),
    of.reason && h('p', {class: 'reason'}, said(of, 'reason')),
    of.status === 'unchecked' && h('p', {class: 'note'}, say('unchecked')),
    cite(of.cite),
  ]);
}

function deductible(of) {
  return `${money(of.amount)}（${say('met')} ${money(of.met)}，${say('toMeet')} ${money(of.remaining)}）`;
}

function alert(of) {
  const words = of.reason
    ? said(of, 'reason')
    : say(of.reached ? 'alertReached' : 'alertDistance', {threshold: yuan(of.threshold), distance: yuan(of.distance)});
  return h('section', {class: 'block', 'data-alert': of.reached}, [
    h('h2', say('alert')),
    of.threshold != null && gauge(of.ownPayment, of.threshold, words),
    h('p', words),
    cite(of.cite),
  ]);
}

function gauge(used, limit, words) {
  const width = limit === 0 ? 100 : Math.min(100, used * 100 / limit);
  return h('svg', {class: 'gauge', role: 'img', 'aria-label': words}, [
    h('rect', {class: 'spent', width: `${width}%`, height: '100%'}),
  ]);
}

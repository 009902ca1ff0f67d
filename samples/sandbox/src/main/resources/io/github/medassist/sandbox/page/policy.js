/** Where does this come from? */
import {get} from './service.js';
import {answerTo, day, fact, pending} from './parts.js';
import {Place} from './place.js';
import {either, say} from './words.js';

const {h} = Vue;

export default {
  props: ['query', 'region', 'year', 'go', 'signInAgain'],
  setup(props) {
    const region = () => props.query.region ?? props.region;
    const state = answerTo(
      () => `/v1/policies/${encodeURIComponent(region())}?on=${encodeURIComponent(props.query.on ?? `${props.year}-12-31`)}`,
      get);
    return () => [
      h('h1', {tabindex: -1}, say('policyTitle')),
      h(Place, {
        id: 'place-of', label: say('placeOf'), code: region(),
        choose: place => props.go('policy', {...props.query, region: place.code}),
      }),
      pending(state, props.signInAgain) ?? answer(state.answer),
    ];
  },
};

function answer(of) {
  return h('div', {class: 'answer', 'aria-live': 'polite'}, [
    h('p', say('onDay', {day: day(of.on)})),
    ...of.packs.map(pack),
  ]);
}

function pack(of) {
  const {name, documents, readings = {}} = of.pack;
  const unchecked = JSON.stringify(of.pack).split('"unchecked"').length - 1;
  return h('section', {class: 'block', 'data-pack': of.region}, [
    h('h2', `${either(name)}（${of.region}）`),
    h('dl', [
      fact(say('pack'), say('packFrom', {day: day(of.validFrom)})),
      fact(say('lastKnown'), of.lastKnown && day(of.lastKnown)),
    ]),
    unchecked > 0 && h('p', {class: 'reason'}, say('uncheckedValues', {n: unchecked})),
    h('h3', say('documents')),
    h('ul', Object.values(documents).map(each =>
      h('li', [h('strong', each.number), ' ', each.title, each.date && `（${day(each.date)}）`]))),
    Object.keys(readings).length > 0 && h('details', [
      h('summary', say('readings')),
      ...Object.entries(readings).map(([id, each]) => h('section', {class: 'reading', id: `reading-${id}`}, [
        h('h3', `${id} ${either(each.question)}`),
        h('p', either(each.reading)),
        h('p', {class: 'note'}, `${say('because')}：${either(each.why)}`),
      ])),
    ]),
    h('details', [h('summary', say('fingerprint')), h('p', {class: 'hash'}, of.sha256)]),
  ]);
}

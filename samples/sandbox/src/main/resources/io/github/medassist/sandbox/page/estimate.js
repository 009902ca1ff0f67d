/** What would it cost? */
import {bar, legend, partsOf, Patterns} from './bar.js';
import {answerTo, between, button, caveats, choice, cite, money, openSteps, pending, tag} from './parts.js';
import {percent, rate, yuan} from './amounts.js';
import {post} from './service.js';
import {fieldOf, fields, question, wrong} from './sheet.js';
import {codes, label, said, say, why} from './words.js';
import {write} from './address.js';
import {picture} from './picture.js';

const {h, nextTick, reactive, ref, watch} = Vue;

/** What stands first among the kinds of care. */
const CARES_FIRST = ['INPATIENT', 'CHRONIC_OUTPATIENT'];

/** The words of a kind to choose from, each with its label. */
export function options(kind, first = []) {
  return [...new Set([...first, ...codes(kind)])].map(code => [code, label(kind, code)]);
}

/** The same, or that it is not known. */
export function optionsOrUnknown(kind) {
  return [['', say('notKnown')], ...options(kind)];
}

/** The levels to choose from. */
export function levels() {
  return [['', say('notKnown')], ...['1', '2', '3'].map(each => [each, say(`level${each}`)])];
}

/** What stands in the form before anything is typed. */
export function defaults(year) {
  return {start: 'sheet', date: `${year}-12-31`, care: 'INPATIENT', referral: 'REFERRED', place: 'IN_COUNTY', level: '2'};
}

export default {
  props: ['query', 'year', 'agency', 'go', 'signInAgain'],
  setup(props) {
    const typed = reactive({});
    const touched = reactive({});
    const asked = ref(null);
    watch(() => props.query, query => {
      Object.keys(typed).forEach(key => delete typed[key]);
      Object.assign(typed, defaults(props.year), query);
      asked.value = query.total && Object.keys(wrong(typed)).length === 0 ? question(typed) : null;
    }, {immediate: true});
    const state = answerTo(() => asked.value, body => post('/v1/residents/me/estimates', body));

    // Whoever has asked sees the answer, which stands below a long form.
    let submitted = false;
    watch(() => state.answer, async answer => {
      if (submitted && answer) {
        submitted = false;
        await nextTick();
        document.querySelector('.answer').scrollIntoView();
      }
    });

    function submit(event) {
      event.preventDefault();
      submitted = true;
      const errors = wrong(typed);
      fields(typed).concat('date').forEach(field => { touched[field] = true; });
      const first = Object.keys(errors)[0];
      if (first) {
        document.getElementById(first).focus();
      } else if (write('estimate', typed) === write('estimate', props.query)) {
        state.again();
      } else {
        props.go('estimate', {...typed});
      }
    }

    return () => [
      h('h1', {tabindex: -1}, say('estimateTitle')),
      form(typed, touched, state, submit),
      fieldOf(state.problem) ? null : pending(state, props.signInAgain),
      state.answer && !state.busy && result(state.answer, props),
    ];
  },
};

function form(typed, touched, state, submit) {
  const errors = wrong(typed);
  const told = fieldOf(state.problem);
  const choose = field => value => { typed[field] = value; };
  const error = field => {
    if (field === told) {
      return why(state.problem);
    }
    return touched[field] && errors[field] ? say(errors[field]) : null;
  };
  return h('form', {onSubmit: submit, novalidate: true, class: 'no-print'}, [
    choice('start', say('start'), typed.start,
      [['sheet', say('fromSheet')], ['total', say('fromTotal')]], choose('start')),
    typed.start === 'total' && h('p', {class: 'note'}, say('fromTotalNote')),
    h('fieldset', [
      h('legend', say('visit')),
      choice('care', say('care'), typed.care, options('care', CARES_FIRST), choose('care')),
      choice('referral', say('referral'), typed.referral, optionsOrUnknown('referral'), choose('referral')),
      choice('place', say('place'), typed.place, optionsOrUnknown('place'), choose('place')),
      choice('level', say('level'), typed.level, levels(), choose('level')),
      input('date', {type: 'date'}, typed, touched, error('date')),
    ]),
    h('fieldset', [
      h('legend', say('money')),
      ...fields(typed).map(field =>
        input(field, {inputmode: 'decimal', autocomplete: 'off'}, typed, touched, error(field), say(`${field}Note`))),
    ]),
    h('button', {type: 'submit', class: 'button first', disabled: state.busy}, say('compute')),
  ]);
}

function input(field, attributes, typed, touched, error, note) {
  const described = [note && `${field}-note`, error && `${field}-error`].filter(Boolean).join(' ');
  return h('div', {class: 'field', key: field}, [
    h('label', {for: field}, say(field)),
    h('input', {
      id: field,
      name: field,
      ...attributes,
      value: typed[field] ?? '',
      'aria-invalid': Boolean(error),
      'aria-describedby': described || null,
      onInput: event => { typed[field] = event.target.value; },
      onBlur: () => { touched[field] = touched[field] || Boolean(typed[field]); },
    }),
    note && h('p', {id: `${field}-note`, class: 'note'}, note),
    error && h('p', {id: `${field}-error`, class: 'error', role: 'alert'}, error),
  ]);
}

function result(of, props) {
  const parts = partsOf(of);
  return h('section', {class: 'answer', 'aria-live': 'polite', 'data-outcome': of.outcome}, [
    h('h2', say('estimateOnly')),
    ...caveats(of),
    summary(of),
    h(Patterns),
    bar(parts, of.total),
    legend(parts),
    shares(of),
    missing(of, props.query),
    of.ifReferred && h('p', {class: 'referred'}, [say('ifReferred'), ' ', h('strong', between(of.ifReferred.patientPays))]),
    h('h2', say('steps')),
    h('ol', {class: 'steps'}, of.steps.map(step)),
    of.notes.length > 0 && h('h2', say('notes')),
    ...of.notes.map(note => h('section', {class: 'block'}, [
      h('h3', said(note, 'name')), h('p', said(note, 'text')), cite(note.cite),
    ])),
    h('p', {class: 'actions no-print'}, [
      button(say('print'), () => window.print(), {class: 'button print'}),
      button(say('picture'), () => picture(of, parts, props.agency), {class: 'button picture'}),
      h('a', {class: 'link', href: write('compare', props.query)}, say('compare')),
      h('a', {class: 'link', href: write('policy', {region: of.receipt.region, on: of.receipt.date})}, say('why')),
    ]),
  ]);
}

/** What the patient pays, first of all. */
export function summary(of) {
  return h('p', {class: 'headline'}, [
    h('span', say('patientPays')), ' ',
    h('strong', {'data-patient': of.patientPays && `${of.patientPays.min}-${of.patientPays.max}`}, between(of.patientPays)),
  ]);
}

function shares(of) {
  return h('dl', {class: 'shares'}, [['ofTotal', of.ofTotal, of.ofTotalMax], ['ofInScope', of.ofInScope, of.ofInScopeMax]]
    .map(([name, least, most]) => h('div', [
      h('dt', say(name)),
      h('dd', {'data-share': least}, least == null ? say('unknown')
        : most ? `${percent(least)}–${percent(most)} %` : `${percent(least)} %`),
    ])));
}

function missing(of, query) {
  const unknown = openSteps(of);
  return unknown.length > 0 && h('section', {class: 'missing'}, [
    h('h2', say('missing')),
    h('ul', unknown.map(each => h('li', [h('strong', said(each, 'name')), '：', said(each, each.reason ? 'reason' : 'note')]))),
    query.start === 'total'
      && h('a', {class: 'link', href: write('estimate', {...query, start: 'sheet'})}, say('useSheet')),
  ]);
}

function step(of) {
  return h('li', {class: 'block', 'data-step': of.benefit, 'data-state': of.state}, [
    h('h3', [
      h('span', said(of, 'name')),
      h('strong', {'data-fen': of.pays && `${of.pays.min}-${of.pays.max}`}, amountOf(of)),
    ]),
    of.onApplication && tag(say('onApplication')),
    h('p', said(of, 'text')),
    of.note && h('p', {class: 'note'}, said(of, 'note')),
    cite(of.cite),
    of.status === 'unchecked' && h('p', {class: 'note'}, say('unchecked')),
    (of.state === 'COMPUTED' || of.state === 'BOUNDED') && arithmetic(of),
  ]);
}

function amountOf(of) {
  return of.state === 'NOT_COVERED' || of.pays == null ? say(of.state) : between(of.pays);
}

function arithmetic(of) {
  const rows = [
    [say('base'), typeof of.base === 'number' ? money(of.base) : between(of.base)],
    [say('deductible'), of.deductible != null && money(of.deductible)],
    ...rateParts(of),
    [say('limit'), of.limit != null && money(of.limit)],
    [say('limitLeft'), of.limitLeft != null && money(of.limitLeft)],
    [say('reading'), of.readings.length > 0 && of.readings.join('、')],
    [say('from'), of.from],
  ];
  return h('details', [
    h('summary', say('arithmetic')),
    h('dl', rows.filter(([, value]) => value).map(([name, value]) => h('div', {class: 'fact'}, [h('dt', name), h('dd', value)]))),
  ]);
}

function rateParts(of) {
  const percents = (least, most) => most && most !== least ? `${rate(least)}–${rate(most)} %` : `${rate(least)} %`;
  if (of.slices) {
    return of.slices.map(each => [
      each.of === 'BRACKET' ? `> ${yuan(each.above)}` : say(each.of === 'CLASS_A' ? 'classA' : 'classB'),
      `${between(each.amount)} × ${percents(each.rate, each.rateMax)}`,
    ]);
  }
  return [[say('payRate'), of.rate && percents(of.rate, of.rateMax)]];
}

/** One stacked bar of who pays what: by pattern as well as by colour, and in words for who cannot see it. */
import {yuan} from './amounts.js';
import {codes, label, say} from './words.js';

const {h} = Vue;

/**
 * Returns the parts of the whole bill, in fen. Where the answer is a range, each layer stands with
 * the least that it pays, and what may fall to either side is a part of its own.
 */
export function partsOf(estimate) {
  const {total, inScope, layers, patientPays} = estimate;
  const parts = codes('layer')
    .map(layer => ({kind: layer, fen: layers[layer]?.min ?? 0, least: layers[layer]?.min !== layers[layer]?.max}));
  const covered = parts.reduce((sum, part) => sum + part.fen, 0);
  const outside = total - inScope;
  const own = patientPays === null ? 0 : patientPays.min - outside;
  const rest = inScope - covered - own;
  parts.push({kind: patientPays === null ? 'unknownPart' : 'uncertain', fen: rest});
  parts.push({kind: 'patientInScope', fen: own, least: patientPays?.min !== patientPays?.max});
  parts.push({kind: 'patientOutside', fen: outside});
  return parts.filter(part => part.fen > 0);
}

/** Returns the part's name, and that it is the least where it may be more. */
export function nameOf(part) {
  const name = codes('layer').includes(part.kind) ? label('layer', part.kind) : say(part.kind);
  return name + (part.least ? say('atLeast') : '');
}

/** Draws {@code parts}; {@code total} fen are the whole width. */
export function bar(parts, total) {
  let left = 0;
  const pieces = parts.map(part => {
    const x = left;
    const width = part.fen * 100 / total;
    left += width;
    return h('rect', {class: `part ${part.kind}`, x: `${x}%`, width: `${width}%`, height: '100%'});
  });
  const words = parts.map(part => `${nameOf(part)} ${yuan(part.fen)}${say('yuan')}`);
  return h('svg', {
    class: 'bar',
    role: 'img',
    'aria-label': words.join('；'),
  }, pieces);
}

/** The patterns that bars are filled with; stands once in a view. */
export const Patterns = () => h('svg', {class: 'patterns', 'aria-hidden': true}, [
  h('defs', [
    pattern('dots', [h('circle', {cx: 5, cy: 5, r: 1.8})]),
    pattern('lines', [h('path', {d: 'M0 10L10 0'})]),
    pattern('bars', [h('path', {d: 'M5 0V10'})]),
    pattern('cross', [h('path', {d: 'M0 0L10 10M0 10L10 0'})]),
  ]),
]);

function pattern(kind, marks) {
  return h('pattern', {id: `pattern-${kind}`, width: 10, height: 10, patternUnits: 'userSpaceOnUse'}, [
    h('rect', {class: `ground ${kind}`, width: 10, height: 10}),
    ...marks,
  ]);
}

/** A key to the bar: what each part is, and how much. */
export function legend(parts) {
  return h('ul', {class: 'legend'}, parts.map(part => h('li', [
    h('svg', {class: 'key', viewBox: '0 0 20 20', 'aria-hidden': true},
      [h('rect', {class: `part ${part.kind}`, width: 20, height: 20})]),
    h('span', nameOf(part)),
    h('strong', {'data-part': part.kind, 'data-fen': part.fen}, `${yuan(part.fen)}${say('yuan')}`),
  ])));
}

/** An estimate as a picture, to be kept or sent. */
import {between, caveatsOf} from './parts.js';
import {nameOf} from './bar.js';
import {percent, yuan} from './amounts.js';
import {either, said, say} from './words.js';

const WIDTH = 750;
const EDGE = 40;
const LINE = 44;

/** Shows the picture of {@code estimate}, to be pressed long, or hands it to the phone's own list of apps. */
export async function picture(estimate, parts, agency) {
  const blob = await new Promise(done => draw(estimate, parts, agency).toBlob(done, 'image/png'));
  const file = new File([blob], `estimate-${estimate.receipt.date}.png`, {type: blob.type});
  if (navigator.canShare?.({files: [file]})) {
    // Whoever closes the list has not failed.
    await navigator.share({files: [file]}).catch(() => {});
    return;
  }
  show(URL.createObjectURL(blob));
}

function show(url) {
  const dialog = document.createElement('dialog');
  const image = Object.assign(document.createElement('img'), {src: url, alt: say('pictureHint')});
  const close = Object.assign(document.createElement('button'), {
    type: 'button', className: 'button', textContent: say('close'), onclick: () => dialog.close(),
  });
  const hint = Object.assign(document.createElement('p'), {textContent: say('pictureHint')});
  dialog.append(hint, image, close);
  dialog.addEventListener('close', () => {
    dialog.remove();
    URL.revokeObjectURL(url);
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** A sentence in lines that fit the picture: Chinese breaks anywhere, English between words. */
function linesOf(sentence) {
  return sentence.match(/[\u4e00-\u9fff]/) ? sentence.match(/.{1,26}/gu) : sentence.match(/.{1,52}(?:\s|$)/gu);
}

function draw(of, parts, agency) {
  const rows = [
    [say('patientPays'), between(of.patientPays)],
    ...parts.map(part => [nameOf(part), yuan(part.fen) + say('yuan'), part.kind]),
    [say('total'), yuan(of.total) + say('yuan')],
    of.ofTotal && [say('ofTotal'), `${percent(of.ofTotal)} %`],
    of.ofInScope && [say('ofInScope'), `${percent(of.ofInScope)} %`],
    ...of.steps.filter(each => each.cite).map(each => [said(each, 'name'), `${each.cite.document} ${each.cite.clause}`]),
  ].filter(Boolean);
  const end = [
    ...caveatsOf(of).flatMap(linesOf),
    say('estimateOnly'),
    agency && [either(agency.name), agency.phone].filter(Boolean).join(' '),
    `${of.receipt.region} · ${of.receipt.pack} · ${of.receipt.sha256.slice(0, 12)}`,
  ].filter(Boolean);
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = EDGE * 3 + 64 + (rows.length + end.length + 2) * LINE;
  const pen = canvas.getContext('2d');
  const style = getComputedStyle(document.documentElement);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, WIDTH, canvas.height);
  let y = EDGE + 36;
  const text = (words, x, align, font = '28px sans-serif') => {
    pen.fillStyle = '#1a1a1a';
    pen.font = font;
    pen.textAlign = align;
    pen.fillText(words, x, y, WIDTH - 2 * EDGE);
  };
  text(say('estimateTitle'), EDGE, 'left', 'bold 36px sans-serif');
  y += EDGE;
  let x = EDGE;
  for (const part of parts) {
    const width = part.fen * (WIDTH - 2 * EDGE) / of.total;
    pen.fillStyle = style.getPropertyValue(`--${part.kind}`);
    pen.fillRect(x, y, width, 64);
    pen.strokeRect(x, y, width, 64);
    x += width;
  }
  y += 64 + LINE;
  for (const [name, value, kind] of rows) {
    if (kind) {
      pen.fillStyle = style.getPropertyValue(`--${kind}`);
      pen.fillRect(EDGE, y - 24, 26, 26);
      pen.strokeRect(EDGE, y - 24, 26, 26);
    }
    text(name, EDGE + 40, 'left');
    text(value, WIDTH - EDGE, 'right');
    y += LINE;
  }
  y += LINE / 2;
  for (const line of end) {
    text(line, EDGE, 'left', '24px sans-serif');
    y += LINE;
  }
  return canvas;
}

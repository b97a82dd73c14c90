import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Block, Entry, Paper } from '../../core/cases/kronologi/paper.ts';

const require = createRequire(import.meta.url);
const font = (name: string): string => require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);
const BODY = font('DejaVuSans');
const BOLD = font('DejaVuSans-Bold');

type Pdf = PDFKit.PDFDocument;

const MARGIN = 62;
const LABEL = 150;
const DATE = 105;
const BY = 62;
const SIGNING_ROOM = 62;
const SIGNING = SIGNING_ROOM + 52;
const LINE = 16;

const width = (pdf: Pdf): number => pdf.page.width - 2 * MARGIN;

/** A new page where so many points no longer fit. */
function room(pdf: Pdf, points: number): void {
  if (pdf.y + points > pdf.page.height - MARGIN) pdf.addPage();
}

function dotted(pdf: Pdf, { from, y }: { from: number; y: number }): void {
  pdf
    .moveTo(from, y)
    .lineTo(MARGIN + width(pdf), y)
    .dash(1, { space: 2 })
    .strokeColor('#777')
    .stroke()
    .undash();
}

function field(pdf: Pdf, { label, value }: { label: string; value: string | null }): void {
  room(pdf, 24);
  const top = pdf.y;
  pdf
    .font(BODY, 10)
    .fillColor('#000')
    .text(label, MARGIN, top, { width: LABEL - 8 });
  if (value === null) dotted(pdf, { from: MARGIN + LABEL, y: top + 12 });
  else pdf.text(value, MARGIN + LABEL, top, { width: width(pdf) - LABEL });
  pdf.x = MARGIN;
  pdf.y = Math.max(pdf.y, top + 14) + 6;
}

function entry(pdf: Pdf, { on, text, by }: Entry): void {
  const words = { width: width(pdf) - DATE - BY - 8 };
  pdf.font(BODY, 10).fillColor('#000');
  const high = pdf.heightOfString(text, words);
  room(pdf, Math.min(high, 300) + 12);
  const top = pdf.y;
  pdf.text(on, MARGIN, top, { width: DATE - 8 });
  pdf.fillColor('#555').text(by, MARGIN + width(pdf) - BY, top, { width: BY, align: 'right' });
  pdf.fillColor('#000').text(text, MARGIN + DATE, top, words);
  pdf.x = MARGIN;
  pdf.y = Math.max(pdf.y, top + 14) + 8;
}

function signatures(pdf: Pdf, { place, who }: Extract<Block, { kind: 'signatures' }>): void {
  room(pdf, SIGNING);
  pdf.moveDown();
  if (place) pdf.font(BODY, 10).text('............................, tanggal ............................', MARGIN);
  pdf.moveDown();
  const [top, each] = [pdf.y, width(pdf) / who.length];
  who.forEach((name, n) => {
    pdf.font(BODY, 10).text(name, MARGIN + n * each, top, { width: each, align: 'center' });
    pdf.text('( .............................. )', MARGIN + n * each, top + SIGNING_ROOM, {
      width: each,
      align: 'center',
    });
  });
  pdf.x = MARGIN;
}

const box = (pdf: Pdf, label: string): void => {
  room(pdf, 18);
  pdf
    .rect(MARGIN, pdf.y + 2, 8, 8)
    .strokeColor('#000')
    .stroke();
  pdf.font(BODY, 10).text(label, MARGIN + 16, pdf.y);
  pdf.x = MARGIN;
  pdf.moveDown(0.3);
};

const DRAW: { [K in Block['kind']]: (pdf: Pdf, block: Extract<Block, { kind: K }>) => void } = {
  text: (pdf, { text }) => void pdf.font(BODY, 10).fillColor('#000').text(text, MARGIN).moveDown(0.6),
  small: (pdf, { text }) => void pdf.font(BODY, 8.5).fillColor('#444').text(text, MARGIN).moveDown(0.9),
  heading: (pdf, { text }) => {
    room(pdf, 60);
    pdf.moveDown(0.5).font(BOLD, 11).fillColor('#000').text(text, MARGIN).moveDown(0.5);
  },
  fields: (pdf, { fields }) => {
    for (const one of fields) field(pdf, one);
    pdf.moveDown(0.3);
  },
  entries: (pdf, { entries }) => {
    for (const one of entries) entry(pdf, one);
  },
  boxes: (pdf, { boxes }) => {
    for (const one of boxes) box(pdf, one);
    pdf.moveDown(0.4);
  },
  signatures,
};

/** About how high a block is that may stand before the signatures. */
function heightOf(pdf: Pdf, block: Block): number {
  if (block.kind === 'boxes') return block.boxes.length * LINE + LINE;
  if (block.kind === 'signatures') return SIGNING;
  if (block.kind !== 'text') return 2 * LINE;
  return pdf.font(BODY, 10).heightOfString(block.text, { width: width(pdf) }) + LINE;
}

/** Where the part begins that stays with the signatures: nobody signs a page with nothing else on it. */
function signedPart(blocks: readonly Block[]): number {
  const signed = blocks.findIndex(({ kind }) => kind === 'signatures');
  return blocks.slice(0, signed + 1).findLastIndex(({ kind }) => kind === 'heading' || kind === 'text');
}

function draw(pdf: Pdf, { title, blocks }: Paper): void {
  pdf.addPage();
  pdf.font(BOLD, 14).fillColor('#000').text(title, { align: 'center' }).moveDown(0.8);
  const from = signedPart(blocks);
  blocks.forEach((block, n) => {
    if (n === from) {
      const together = blocks.slice(from).reduce((sum, one) => sum + heightOf(pdf, one), 0);
      room(pdf, together);
    }
    (DRAW[block.kind] as (pdf: Pdf, block: Block) => void)(pdf, block);
  });
}

/** Papers one after the other as a PDF on A4; its own data name nobody. */
export async function asPdf(papers: readonly Paper[], title: string): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: MARGIN, autoFirstPage: false, info: { Title: title } });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  for (const paper of papers) draw(pdf, paper);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

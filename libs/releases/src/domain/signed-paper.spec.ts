import { LARGEST_PAPER, paperProblem } from './signed-paper';

const PDF = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n';
const codeOf = (text: string) => paperProblem(Buffer.from(text, 'latin1'))?.code;

describe('the signed act of a publication', () => {
  it.each([
    ['as programs write it', PDF],
    ['of PDF 2.0, with Windows line ends', PDF.replace('1.7', '2.0').replaceAll('\n', '\r\n')],
    ['signed by an incremental update', `${PDF}2 0 obj\n<<>>\nendobj\nstartxref\n90\n%%EOF`],
    ['padded with zeros by a scanner', `${PDF}\0\0`],
  ])('is a PDF %s', (_what, text) => expect(codeOf(text)).toBeUndefined());

  it.each([
    ['nothing', ''],
    ['a page', '<html><script>alert(1)</script></html>'],
    ['a page before a PDF', `<html></html>${PDF}`],
    ['an archive behind a PDF', `${PDF}PK\x03\x04`],
    ['a PDF that was cut off', PDF.slice(0, -20)],
    ['a name alone', '%PDF-1.7'],
    ['another kind of PostScript', PDF.replace('%PDF-1.7', '%!PS-Adobe-3.0')],
  ])('is not %s', (_what, text) => expect(codeOf(text)).toBe('PAPER_UNSUITED'));

  it('has 10 MiB at most', () => {
    const of = (size: number) => PDF.replace('<<>>', 'x'.repeat(size - PDF.length + 4));
    expect(codeOf(of(LARGEST_PAPER))).toBeUndefined();
    expect(codeOf(of(LARGEST_PAPER + 1))).toBe('PAPER_SIZE_OUTSIDE');
  });
});

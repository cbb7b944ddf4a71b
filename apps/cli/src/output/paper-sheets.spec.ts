import { day } from '@hailong/kernel';
import { SHEETS_END, sheet, sheetsBegin } from './paper-sheets';

const FACTS = { agencyName: 'Sở <Một> & "Hai"', roundTitle: 'Đợt 2026', demonstration: false };
const INVITATION = {
  invitationId: '0c7f7b0e-6f0e-4b2e-9c55-6f8f6d2b7a11',
  dossierCode: null,
  listNumber: null,
  bodyName: null,
  expiresOn: day('2026-10-31'),
  link: 'https://dvc.example.vn/khao-sat?round=1&agency=T1.01#bi-mat',
  qr: '<svg></svg>',
  shortCode: '7Q4K-M2ZD-90X',
};

const page = (changes: object = {}, facts: object = {}) =>
  [
    sheetsBegin({ ...FACTS, ...facts }),
    sheet({ ...INVITATION, ...changes }, { ...FACTS, ...facts }),
    SHEETS_END,
  ].join('');

describe('sheets of invitations', () => {
  it('fetch nothing: no script, no link, no picture, no font from anywhere, and a browser is told to fetch none', () => {
    expect(page()).not.toMatch(/<(script|link|img|iframe|object)|src=|href=|url\(|@import|@font-face/i);
    expect(page()).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  it('promise only what holds: which answers are stored, not that they can never be found out', () => {
    expect(page()).not.toMatch(/không ai|kể cả|nobody|not even/i);
  });

  it('have no letter smaller than 11 points and no colour but black on white', () => {
    const sizes = [...page().matchAll(/([\d.]+)pt/g)].map(([, size]) => Number(size));
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
    expect(new Set(page().match(/#[0-9a-f]{3,6}\b/gi))).toEqual(new Set(['#fff', '#000']));
  });

  it('say in both languages until when, that the code works once, and that nobody learns the answer', () => {
    for (const said of ['31/10/2026', '2026-10-31', '<b>một lần</b>', '<b>once</b>', 'ẩn danh', 'anonymous'])
      expect(page()).toContain(said);
  });

  it('carry the address to type without the secret of the link', () => {
    expect(page()).toContain('https://dvc.example.vn/khao-sat?round=1&amp;agency=T1.01<');
    expect(page()).not.toContain('bi-mat');
  });

  it('take names as text, whatever characters they have', () => {
    expect(page()).toContain('Sở &lt;Một&gt; &amp; &quot;Hai&quot;');
    expect(page()).not.toContain('<Một>');
  });

  it('name the dossier on a stub to be cut off, and nothing on blank sheets', () => {
    expect(page({ dossierCode: 'H21.17-260101-0001' })).toMatch(/class="stub">.*H21\.17-260101-0001.*cắt bỏ/);
    expect(page()).not.toContain('class="stub"');
  });

  it('of a demonstration say so', () => {
    expect(page({}, { demonstration: true })).toMatch(/KHÔNG PHÁT · DEMONSTRATION/);
    expect(page()).not.toContain('DEMONSTRATION');
  });
});

import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import * as path from 'node:path';
import { addDays, systemClock, today } from '@hailong/kernel';
import { encode } from 'uqr';
import { INVITED, PEOPLE, loadedInvitedRound, nthDossier } from './loaded-invited-round';
import { Opened } from '../../kit/province';
import { Operator } from '../../kit/operator';

const AS = ['--as', 'T1.01'];
const BLANK = 6;
const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}/g;

/** A row of the CSV. */
interface Row {
  readonly dossier: string;
  readonly shortCode: string;
  readonly address: string;
  readonly link: string;
}

describe('on the command line,', () => {
  let province: Opened<typeof loadedInvitedRound>;
  let operator: Operator;
  beforeAll(async () => {
    province = await loadedInvitedRound.open();
    ({ operator } = province);
    await operator.json('invite', INVITED, ...AS, '--draw', await province.drawAll('T1.01'), '--by', 'paper');
    await operator.json('invite', INVITED, ...AS, '--blank', String(BLANK));
  });
  afterAll(() => province.close());

  const place = (name: string) => path.join(operator.folder, name);
  const text = (name: string) => readFileSync(place(name), 'utf8');
  const rightsOf = (name: string) => statSync(place(name)).mode & 0o777;
  const printing = (name: string, ...more: string[]) => [
    ...['paper-invitations', INVITED, ...AS, '--to', name],
    ...more,
  ];
  const print = async (name: string, ...more: string[]) => {
    const ran = await operator.run(printing(name, ...more));
    expect(ran.code).toBe(0);
    return ran;
  };
  const rows = async (name: string, ...more: string[]): Promise<Row[]> => {
    await print(name, ...more);
    const [header, ...lines] = text(name).trimEnd().split('\r\n');
    expect(header).toBe(
      '\uFEFFagency_code;dossier_code;short_code;address;link;expires_on;list_number;body_name',
    );
    return lines
      .map((line) => line.split(';'))
      .map(([, dossier = '', shortCode = '', address = '', link = '']) => ({
        ...{ dossier, shortCode, address, link },
      }));
  };

  it('printed invitations are a file of its owner alone, one sheet each, and none of their codes is on the terminal', async () => {
    const { stdout, stderr } = await print('giay-moi.html');
    expect(rightsOf('giay-moi.html')).toBe(0o600);
    expect(text('giay-moi.html').match(/class="sheet"/g)).toHaveLength(PEOPLE + BLANK);
    expect(text('giay-moi.html').match(/class="stub"/g)).toHaveLength(PEOPLE);
    expect(new Set(text('giay-moi.html').match(CODE)).size).toBe(PEOPLE + BLANK);
    expect(`${stdout}${stderr}`).not.toMatch(CODE);
    expect(stdout).toMatch(
      /^Đã ghi 15 giấy mời vào giay-moi\.html.*\nWrote 15 invitations to giay-moi\.html/,
    );
    expect(text('giay-moi.html')).toContain('<p class="agency">Sở Một</p>');
    const { stdout: json } = await operator.run([...printing('giay-moi.csv'), '--json']);
    expect(JSON.parse(json)).toEqual({ file: 'giay-moi.csv', invitations: PEOPLE + BLANK });
    expect(rightsOf('giay-moi.csv')).toBe(0o600);
  });

  it('the QR code of a sheet has a link of its own, which a browser exchanges for a credential, once', async () => {
    await print('qr.html');
    const listed = await rows('qr.csv');
    const sheets = text('qr.html').split('class="sheet"').slice(1);
    for (const [n, { link, address, shortCode }] of listed.entries()) {
      expect(link).toMatch(/^https:\/\/dvc\.example\.vn\/khao-sat\?round=round:\d+&agency=T1\.01#[\w-]{22}$/);
      expect(blackModules(sheets[n] ?? '')).toEqual(blackOf(link));
      expect(sheets[n]).toContain(`<p class="address">${address.replace('&', '&amp;')}</p>`);
      expect(sheets[n]).toContain(`<p class="code">${shortCode}</p>`);
    }
    expect(new Set(listed.map(({ link }) => link)).size).toBe(PEOPLE + BLANK);
    const addressed = listed.findLast(({ dossier }) => dossier !== '');
    const token = new URL(addressed?.link ?? '').hash.slice(1);
    const browser = await province.respondent.blind();
    const { blindSignature = '' } = await province.respondent.exchange({ token }, browser);
    const answer = await province.respondent.submit({ credential: await browser.finalize(blindSignature) });
    expect(answer).toMatchObject({ __typename: 'SurveyResponseAccepted', repeated: false });
    const again = await province.respondent.exchange({ token }, await province.respondent.blind());
    expect(again).toMatchObject({ code: 'INVITATION_EXPIRED' });
  });

  it('a printed invitation is answered with its typed code alone, once', async () => {
    await print('ma.html');
    const [, printed = ''] = text('ma.html').match(CODE) ?? [];
    const invitation = { shortCode: printed.replaceAll('-', ' ').toLowerCase() };
    const key = 'the-key-of-one-filled-form';
    const once = await province.respondent.submit({ invitation, key });
    expect(once).toMatchObject({ __typename: 'SurveyResponseAccepted', repeated: false });
    expect(await province.respondent.submit({ invitation, key })).toMatchObject({
      receipt: once.receipt,
      repeated: true,
    });
    expect(await province.respondent.submit({ invitation })).toMatchObject({
      problems: [{ code: 'INVITATION_EXPIRED' }],
    });
  });

  it('sheets are printed again alike, or those of one kind and day alone, never expired ones', async () => {
    const now = today(systemClock);
    expect(await rows('lai.csv')).toEqual(await rows('lai-nua.csv'));
    const named = await rows('ho-so-moi.csv', '--only', 'dossiers', '--made-since', now);
    const codes = Array.from({ length: PEOPLE }, (_, i) => nthDossier(i + 1));
    expect(named.map(({ dossier }) => dossier).sort()).toEqual(codes);
    const later = printing('sau.csv', '--made-since', addDays(now, 1));
    expect(await operator.problemsOf(...later)).toEqual([['PAPER_INVITATIONS_MISSING', 'round']]);
    const blank = await rows('trang.csv', '--only', 'blank');
    expect(blank.map(({ dossier }) => dossier)).toEqual(Array<string>(BLANK).fill(''));
    await province.db.admin('update hailong.invitation set expires_on = $1 where dossier_id is null', [
      addDays(now, -1),
    ]);
    const over = printing('sau.csv', '--only', 'blank');
    expect(await operator.problemsOf(...over)).toEqual([['PAPER_INVITATIONS_MISSING', 'round']]);
    expect(existsSync(place('sau.csv'))).toBe(false);
  });

  it('sheets never replace a file unless asked to, and then nobody else can read it either', async () => {
    operator.file('co-san.html', 'quý giá');
    const { code, stdout, stderr } = await operator.run(printing('co-san.html'));
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('[FILE_TAKEN]');
    expect(stderr).toMatch(/vi: Đã có tệp "co-san\.html".*\n.*en: There is a file "co-san\.html" already/);
    expect(text('co-san.html')).toBe('quý giá');
    await print('co-san.html', '--overwrite');
    expect(text('co-san.html')).toContain('class="sheet"');
    expect(rightsOf('co-san.html')).toBe(0o600);
  });

  it('printing leaves no half of a file behind after Ctrl-C', async () => {
    const stop = new AbortController();
    const { code } = await operator.run(printing('do-dang.html'), { stop, hear: () => stop.abort() });
    expect(code).toBe(130);
    expect(readdirSync(operator.folder)).not.toContain('do-dang.html');
  });

  it.each([
    [['paper-invitations', INVITED, ...AS], 'Thiếu tùy chọn "--to <file>"', '"--to <file>" is missing'],
    [printing('x.pdf'), '--to "x.pdf" chưa đúng', 'ends in .html'],
    [printing('khong-co/x.html'), 'Không ghi được tệp "khong-co/x.html"', 'cannot be written'],
    [printing('x.csv', '--only', 'some'), '--only "some" chưa đúng', 'one of: blank, dossiers'],
  ])('the command %p is refused with a sentence in both languages and exit code 2', async (args, vi, en) => {
    const { code, stdout, stderr } = await operator.run(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(vi);
    expect(stderr).toContain(en);
  });

  it('printing is refused for an unknown round, an agency without invitations, a missing page and a missing key', async () => {
    const to = ['--to', 'khong.html'];
    expect(await operator.problemsOf('paper-invitations', 'la', ...AS, ...to)).toEqual([
      ['NOT_FOUND', 'round'],
    ]);
    const others = ['paper-invitations', INVITED, '--as', 'T1.03', ...to];
    expect(await operator.problemsOf(...others)).toEqual([['PAPER_INVITATIONS_MISSING', 'round']]);
    for (const [name, code] of [
      ['HAILONG_ANSWER_PAGE', '[ANSWER_PAGE_MISSING]'],
      ['HAILONG_SECRET_KEY', '[SECRET_KEY_MISSING]'],
    ] as const) {
      const ran = await operator.run(printing('khong.html'), { variables: { [name]: '' } });
      expect([ran.code, ran.stderr]).toEqual([1, expect.stringContaining(code)]);
    }
    expect(existsSync(place('khong.html'))).toBe(false);
  });

  it('sheets cannot be printed once the round is closed, which is said in both languages', async () => {
    await operator.json('round', 'close', INVITED);
    const { code, stdout, stderr } = await operator.run(printing('muon.html'));
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/vi: .*mã của giấy mời đã bị hủy.*\n.*en: .*codes.*destroyed/);
    expect(existsSync(place('muon.html'))).toBe(false);
  });
});

/** `x,y` of each black module in a picture of squares of 10. */
function blackModules(svg: string): string[] {
  return [...svg.matchAll(/M(\d+),(\d+)h10v10h-10z/g)]
    .map(([, x, y]) => `${Number(x) / 10},${Number(y) / 10}`)
    .sort();
}

function blackOf(link: string): string[] {
  const { data } = encode(link, { ecc: 'M', border: 4 });
  return data.flatMap((row, y) => row.flatMap((black, x) => (black ? [`${x},${y}`] : []))).sort();
}

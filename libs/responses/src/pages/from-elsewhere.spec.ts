import { isFromElsewhere } from './from-elsewhere';

const HOST = { host: 'khaosat.example.vn' };

describe('a form that is posted', () => {
  it.each([
    [{ ...HOST, 'sec-fetch-site': 'same-origin' }],
    [{ ...HOST, 'sec-fetch-site': 'none' }],
    [{ ...HOST, 'sec-fetch-site': 'same-origin', origin: 'https://elsewhere.example' }],
    [{ ...HOST, origin: 'https://khaosat.example.vn' }],
    [
      {
        host: '10.0.0.7:3000',
        'x-forwarded-host': 'khaosat.example.vn',
        origin: 'https://khaosat.example.vn',
      },
    ],
    [{ ...HOST, origin: 'null' }],
    [HOST],
  ])('comes from the form itself with the headers %j', (headers) =>
    expect(isFromElsewhere({ headers })).toBe(false),
  );

  it.each([
    [{ ...HOST, 'sec-fetch-site': 'cross-site' }],
    [{ ...HOST, 'sec-fetch-site': 'same-site' }],
    [{ ...HOST, origin: 'https://evil.example' }],
    [{ ...HOST, origin: 'https://khaosat.example.vn.evil.example' }],
  ])('comes from elsewhere with the headers %j', (headers) =>
    expect(isFromElsewhere({ headers })).toBe(true),
  );
});

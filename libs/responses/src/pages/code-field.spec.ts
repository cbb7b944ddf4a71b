import { codeField } from './code-field';

describe('the field for the code of an invitation', () => {
  it('asks keyboards for capitals, and not to correct or mark what is typed', () => {
    expect(codeField(true, {}, undefined)).toMatch(
      /<input [^>]*autocomplete="off" autocapitalize="characters" spellcheck="false" lang="en"/,
    );
  });
});

import { CHANNELS, isSelfService, isSentFromOffice, isTypedIn } from './channel';

describe('a channel', () => {
  it('is either sent by the respondent or typed in by an official', () => {
    expect(CHANNELS.keys.filter(isSelfService)).toEqual(['online', 'kiosk', 'app']);
    expect(CHANNELS.keys.filter(isTypedIn)).toEqual(['paper', 'post', 'interview', 'phone']);
  });

  it('is sent from the office only where it is filled there and nobody types it in later', () => {
    expect(CHANNELS.keys.filter(isSentFromOffice)).toEqual(['kiosk']);
  });

  it('shares no import word with another one, and is written as imports compare words', () => {
    const words = CHANNELS.keys.flatMap((channel) => [channel, ...CHANNELS.rows[channel].words]);
    expect(new Set(words).size).toBe(words.length);
    expect(words.map((word) => word.normalize('NFC').toLowerCase().trim())).toEqual(words);
  });
});

import { withoutRoom } from './full-disk';

describe('a full disk under the embedded server', () => {
  it.each(['53100', 'ENOSPC'])('is named with its folder and the way out in both languages (%s)', (code) => {
    const error = Object.assign(new Error('could not extend file "base/16384/2610"'), { code });
    expect(withoutRoom(error, '/srv/home')).toMatchObject({
      vi: expect.stringMatching(/đĩa chứa \/srv\/home đã đầy .*base\/16384.*HAILONG_HOME/) as string,
      en: expect.stringMatching(/disk of \/srv\/home is full .*base\/16384.*HAILONG_HOME/) as string,
      cause: error,
    });
  });

  it('is not seen in other errors', () => {
    const error = Object.assign(new Error('no'), { code: '42501' });
    expect(withoutRoom(error, '/srv/home')).toBe(error);
  });
});

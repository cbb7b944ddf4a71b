export const CHANNELS = ['online', 'kiosk', 'paper', 'post', 'interview', 'phone', 'app'] as const;
export type Channel = (typeof CHANNELS)[number];

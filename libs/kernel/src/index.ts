export * from './calendar-day';
export * from './clock';
export * from './fault';
export * from './localized-text';
export * from './problem';
export * from './repeated-work';
export * from './text';
export * from './verdict';

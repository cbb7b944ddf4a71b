export * from './connection.type';
export * from './day.scalar';
export * from './fault.filter';
export * from './id';
export * from './input.pipe';
export * from './loader';
export * from './problem.type';
export * from './text.scalar';

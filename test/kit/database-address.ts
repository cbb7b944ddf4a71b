/** Address of a database with parameters of the driver, instead of those of the same names. */
export function withParameters(address: string, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.toString();
}

/** Address of the same server over TCP; a Unix socket knows no TLS. */
export function overTcp(address: string): string {
  const url = new URL(address);
  url.searchParams.delete('host');
  return url.toString();
}

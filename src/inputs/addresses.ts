import { BlockList, isIP } from "node:net";

/** Ranges that are nobody's on the open network (IANA special-purpose registries, RFC 6890 and its successors). */
const CLOSED: readonly (readonly [address: string, bits: number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
  ["::", 127],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["5f00::", 16],
  ["fc00::", 7],
  ["fe80::", 9],
  ["ff00::", 8],
];

const closed = new BlockList();
for (const [address, bits] of CLOSED)
  closed.addSubnet(address, bits, address.includes(":") ? "ipv6" : "ipv4");

/** Whether an address is on the open network: not this machine, not the local network, not a reserved one. */
export function isPublicAddress(address: string): boolean {
  // IPv4 within IPv6 is the IPv4 address, in whichever of its two spellings.
  const mapped = /^(?:0*:)*:?ffff:(?:(\d+\.\d+\.\d+\.\d+)|([0-9a-f]{1,4}):([0-9a-f]{1,4}))$/i.exec(address);
  if (mapped !== null) {
    const [high, low] = [parseInt(mapped[2] ?? "0", 16), parseInt(mapped[3] ?? "0", 16)];
    return isPublicAddress(mapped[1] ?? [high >> 8, high & 255, low >> 8, low & 255].join("."));
  }
  const kind = isIP(address);
  if (kind === 0) return false;
  return !closed.check(address, kind === 6 ? "ipv6" : "ipv4");
}

import type { NetworkInterfaceInfo } from "node:os";
import { expect, test } from "vitest";
import { isUnencrypted, lanAddresses } from "../../app/server/lan.ts";

const at = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  netmask: "255.255.255.0",
  mac: "00:00:00:00:00:00",
  cidr: null,
  internal,
  ...(address.includes(":") ? { family: "IPv6" as const, scopeid: 0 } : { family: "IPv4" as const }),
});

test("phones are told the Wi-Fi's address first, and never one that the internet could reach", () => {
  const interfaces = {
    lo: [at("127.0.0.1", true)],
    docker0: [at("172.17.0.1")],
    eth0: [at("8.8.4.4"), at("10.0.0.4"), at("fe80::1")],
    tun: [at("172.32.0.1"), at("100.64.0.1")],
    wlan0: [at("192.168.43.1"), at("192.168.43.1")],
    usb: [at("169.254.7.7")],
  };
  expect(lanAddresses(interfaces)).toEqual(["192.168.43.1", "10.0.0.4", "172.17.0.1", "169.254.7.7"]);
  expect(lanAddresses({})).toEqual([]);
});

test("what stays on this machine, or goes by https, is not called unencrypted", () => {
  expect(["http://192.168.1.7:3000", "http://school.lan", "http://10.0.0.4"].map(isUnencrypted)).toEqual([
    true,
    true,
    true,
  ]);
  const fine = ["https://lisan.example", "http://localhost:3000", "http://127.0.0.1:1", "http://[::1]:3000"];
  expect(fine.map(isUnencrypted)).toEqual([false, false, false, false]);
  expect(isUnencrypted("http://localhost.evil.example")).toBe(true);
});

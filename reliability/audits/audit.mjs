// Runs the audits of GraphQL over HTTP against a URL, and prints how many passed and which did not, as JSON.
import { serverAudits } from 'graphql-http';

const audits = serverAudits({ url: process.argv[2], fetchFn: fetch });
const others = [];
for (const audit of audits) {
  const result = await audit.fn();
  if (result.status !== 'ok') others.push(`${result.status} ${audit.name}: ${result.reason}`);
}
console.log(JSON.stringify({ Passed: audits.length - others.length, All: audits.length, Others: others }));

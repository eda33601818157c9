import { readdirSync, readFileSync } from 'node:fs';

/** What a package bundles of another project, whose license it does not come with: Apache-2.0, as this project's. */
const bundled = { unpdf: 'pdf.js' };

/**
 * Returns plugins that add the licenses of what workers bundle to the list of those of the pages, a Markdown file with a section for each
 * package: Vite leaves them out.
 */
export function workerLicenses(fileName) {
  const sections = new Set();
  return {
    ofWorkers: {
      name: 'licenses-of-workers',
      generateBundle(_, bundle) {
        const modules = Object.values(bundle).flatMap(({ moduleIds }) => moduleIds ?? []);
        modules.flatMap(folderOf).flatMap(sectionsOf).forEach((section) => sections.add(section));
      },
    },
    ofPages: {
      name: 'licenses-of-pages',
      generateBundle: {
        order: 'post',
        handler(_, bundle) {
          const list = bundle[fileName];
          const others = [...sections].filter((section) => !list.source.includes(section.split('\n')[0])).sort();
          list.source = [list.source.trim(), ...others, ''].join('\n\n').replace(/\n+$/, '\n');
        },
      },
    },
  };
}

/** Returns the folder of a module's package; none of a module that is ours. */
function folderOf(module) {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(module)?.slice(0, 1) ?? [];
}

function sectionsOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const title = `${name} - ${version}`;
  const own = section(`${title} (${license})`, `${folder}/${readdirSync(folder).find((file) => /^licen[cs]e/i.test(file))}`);
  return name in bundled ? [own, section(`${bundled[name]}, a part of ${title} (Apache-2.0)`, new URL('../../../LICENSE', import.meta.url))] : [own];
}

function section(title, licenseFile) {
  return `## ${title}\n\n${readFileSync(licenseFile, 'utf8').trim()}`;
}

/**
 * Marks judging words while a line of facts is typed: every `data-judgement` holds the word list, `data-for` names the
 * field and `data-advised` the hidden field which tells the page that the marks were seen. Advice only, nothing is sent.
 */
export function markJudgements(root) {
  for (const box of root.querySelectorAll("[data-judgement]")) {
    const field = root.getElementById(box.dataset.for);
    const advised = root.getElementById(box.dataset.advised);
    const groups = JSON.parse(box.dataset.judgement);
    const show = () => {
      const found = findMarks(field.value, groups);
      box.replaceChildren(...(found.length > 0 ? drawn(field.value, found) : []));
      if (advised) advised.value = "true";
    };
    field.addEventListener("input", show);
    if (field.value) show();
  }
}

/** The marks of a text in order: where each begins, how long it is, and the advice beside it. */
export function findMarks(text, groups) {
  const advice = new Map(groups.flatMap(group => group.words.map(word => [word.toLowerCase(), group.advice])));
  const words = [...advice.keys()].sort((a, b) => b.length - a.length).map(word => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const matcher = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  return [...text.replaceAll("’", "'").matchAll(matcher)]
    .map(match => ({ start: match.index, length: match[0].length, advice: advice.get(match[0].toLowerCase()) }));
}

function drawn(text, marks) {
  const line = element("p", "words");
  let done = 0;
  for (const mark of marks) {
    line.append(text.slice(done, mark.start), element("mark", null, text.substr(mark.start, mark.length)));
    done = mark.start + mark.length;
  }
  line.append(text.slice(done));
  const list = element("ul");
  for (const advice of new Set(marks.map(mark => mark.advice))) {
    const words = marks.filter(mark => mark.advice === advice).map(mark => `“${text.substr(mark.start, mark.length)}”`);
    list.append(element("li", null, `${[...new Set(words)].join(", ")}: ${advice}`));
  }
  return [line, list, element("p", "small", "This is advice. You can leave the line as it is and go on.")];
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

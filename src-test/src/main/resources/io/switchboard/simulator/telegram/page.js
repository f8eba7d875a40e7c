// What all parts of the page share: elements, calls, problems, faces, times.
export const $ = (id) => document.getElementById(id);
export const el = (name, className, text) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
};

export async function call(method, path, body) {
  const answer = await fetch("/simulator" + path, {
    method,
    headers: body ? { "Content-Type": "application/json" } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  const result = await answer.json();
  if (!answer.ok) throw new Error(result.error || "The simulator answered " + answer.status);
  return result;
}

export function tell(id, message) {
  $(id).textContent = message || "";
  $(id).hidden = !message;
}

export async function attempt(problemId, act) {
  try {
    tell(problemId);
    await act();
  } catch (problem) {
    const lost = problem instanceof TypeError;
    tell(problemId, lost ? "The simulator does not answer. Is it still running?" : problem.message);
  }
}

const hue = (id) => String((Number(id) * 47) % 360);

export function face(node, name, id) {
  node.textContent = [...name.trim()][0]?.toUpperCase() || "?";
  node.style.setProperty("--hue", hue(id));
}

const pad = (number) => String(number).padStart(2, "0");
export const clock = (date) => pad(date.getHours()) + ":" + pad(date.getMinutes());

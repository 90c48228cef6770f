// Who one is. A name is all there is to it: the page is only for this machine.
import { people } from "./texts.js";

const select = document.getElementById("person");
const form = document.getElementById("new-person");
const input = document.getElementById("new-name");
const OTHER = "\n";

/** Fills the list, with `chosen` first chosen; `change` gets the name each time somebody else is chosen. */
export function showPeople(chosen, other, change) {
  let current = people.includes(chosen) || chosen === null ? (chosen ?? people[0]) : addPerson(chosen);
  for (const name of people) select.append(new Option(name, name));
  select.append(new Option(other, OTHER));
  select.value = current;

  const close = () => {
    form.hidden = true;
    select.value = current;
    select.focus();
  };
  const become = (name) => {
    current = name;
    change(name);
  };
  select.addEventListener("change", () => {
    if (select.value !== OTHER) return become(select.value);
    form.hidden = false;
    input.focus();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const name = input.value.trim();
    if (name !== "") become(addPerson(name));
    input.value = "";
    close();
  });
  form.addEventListener("keydown", (event) => event.key === "Escape" && close());
  document.getElementById("cancel-name").addEventListener("click", close);
  return current;
}

function addPerson(name) {
  if (![...select.options].some((option) => option.value === name)) select.prepend(new Option(name, name));
  return name;
}

-- Who may see which row. The application sets switchboard.workspace for each transaction: a
-- workspace's id, or * for the installation's own work. Unset, nothing is visible.

create function current_workspace() returns uuid
  language sql stable parallel safe
  return case
    when current_setting('switchboard.workspace', true) ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    then current_setting('switchboard.workspace', true)::uuid
  end;

create function all_workspaces() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('switchboard.workspace', true) = '*', false);

-- Puts a table that has a column workspace_id under row-level security, its owner included.
create procedure isolate_workspaces(target regclass)
  language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy workspace_isolation on %s
       using (workspace_id = (select current_workspace()) or (select all_workspaces()))', target);
end
$$;

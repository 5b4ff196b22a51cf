"""Charts that tell unusual movement from the ordinary: individual values, runs, shares and rates."""

from indicators.process_control.attribute_charts import AttributeChart, p_chart, u_chart
from indicators.process_control.individuals import ControlChart, xmr
from indicators.process_control.run_charts import RunChart, run_chart

__all__ = ["AttributeChart", "ControlChart", "RunChart", "p_chart", "run_chart", "u_chart", "xmr"]
